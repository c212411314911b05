internal import Platform

/// A program such as less that a person has chosen to turn pages with.
enum PagerProgram {
  /// Shows a text in the program and waits until it is left.
  ///
  /// The program reads a file in memory, not a pipe, so it may be left early.
  /// - Returns: whether the program could be run; what it makes of the text is its own affair.
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
    guard let child = try? ChildProcess(request), let status = try? child.wait() else {
      return false
    }
    keyboard.terminal.restore()
    // Ctrl-C in the pager reached this process as well and needs no second answer.
    keyboard.forgetInterrupts()
    // The shell says 126 and 127 where there is no such program.
    return status != .exited(code: 127) && status != .exited(code: 126)
  }

  /// Short texts leave at once, colours are kept, and the text stays on the screen afterwards.
  private static var environment: [String] {
    ProcessEnvironment.current(
      replacing: [
        "LESS": ProcessEnvironment.nonEmptyValue(of: "LESS") ?? "FRX",
        "LV": ProcessEnvironment.nonEmptyValue(of: "LV") ?? "-c",
      ])
  }
}
