internal import Platform

/// A program such as less that a person has chosen to turn pages with.
enum PagerProgram {
  /// Shows a text in the program and waits until it is left.
  ///
  /// The program reads a file in memory, not a pipe, so it may be left early.
  /// - Returns: whether the program was there and ended without a complaint.
  static func show(_ text: String, command: String, keyboard: PagingKeyboard) -> Bool {
    guard let file = try? MemoryFile.create(named: "page") else { return false }
    defer { file.close() }
    guard (try? file.write(text)) != nil, (try? file.seek(to: 0)) != nil else {
      return false
    }
    var request = ChildProcess.Request(
      program: "/bin/sh", arguments: ["sh", "-c", command], environment: environment,
      descriptors: [file, .standardOutput, .standardError])
    request.belonging = .callersGroup
    guard let child = try? ChildProcess(request) else { return false }
    let status = accompany(child, keyboard)
    keyboard.terminal.restore()
    // Ctrl-C in the pager reached this process as well and needs no second answer.
    keyboard.forgetInterrupts()
    return status.map { $0.isSuccess || $0.isInterrupt } ?? false
  }

  /// Waits until the program has ended, stops when it is stopped, and ends with it when told to.
  private static func accompany(_ child: ChildProcess, _ keyboard: PagingKeyboard) -> ExitStatus? {
    guard let end = try? child.openDescriptor() else { return try? child.wait() }
    defer { end.close() }
    let signals = keyboard.signals
    while true {
      _ = try? Poll.readable([end, signals.descriptor], forAtMost: patience)
      while let signal = signals.next() {
        guard signal == .terminate || signal == .hangUp else { continue }
        try? signal.send(toProcess: child.identifier)
        keyboard.terminal.restore()
        SignalQueue.endProcess(by: signal)
      }
      guard let state = try? child.watch() else { return nil }
      switch state {
      case .running: continue
      case .ended(let status): return status
      case .stopped:
        // Whoever typed Ctrl-Z wants their shell back, and the pager when they return.
        signals.suspendProcess(wholeGroup: true)
        try? Signal.resume.send(toProcess: child.identifier)
      }
    }
  }

  /// Milliseconds until the program is looked at again, because a stop alone wakes nobody.
  private static let patience = 100

  /// Short texts leave at once, colours are kept, and the text stays on the screen afterwards.
  private static var environment: [String] {
    ProcessEnvironment.current(
      replacing: [
        "LESS": ProcessEnvironment.nonEmptyValue(of: "LESS") ?? "FRX",
        "LV": ProcessEnvironment.nonEmptyValue(of: "LV") ?? "-c",
      ])
  }
}

extension ExitStatus {
  /// Whether Ctrl-C ended it, by the signal or as shells say it.
  fileprivate var isInterrupt: Bool {
    switch self {
    case .exited(let code): code == 130
    case .signaled(let signal, _): signal == .interrupt
    }
  }
}
