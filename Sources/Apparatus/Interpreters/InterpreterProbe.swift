internal import Platform

/// Asks a program whether it is a Python interpreter, and which.
///
/// Any program may hide behind the name: one that never answers, that answers without end, or that
/// leaves children behind. So it has a time, a cap, and a process group that ends with the question.
struct InterpreterProbe {
  /// The longest wait for an answer and for its end, in milliseconds.
  static let patience = 5_000
  /// The longest answer that is read, in bytes; an interpreter says some two hundred.
  private static let longestAnswer = 16_384

  private let child: ChildProcess
  private let answers: FileDescriptor
  private let deadline: Int

  /// The interpreter behind the path; nil when nothing there answers like one in the milliseconds.
  static func ask(_ path: String, name: String, within patience: Int = patience) -> Interpreter? {
    guard let probe = InterpreterProbe(path, within: patience) else { return nil }
    let answers = probe.answer()
    guard probe.end()?.isSuccess == true, let answers else { return nil }
    return Interpreter(name: name, answers: answers)
  }

  private init?(_ path: String, within patience: Int) {
    guard let pipe = try? Pipe() else { return nil }
    var request = ChildProcess.Request(
      program: path, arguments: [path, "-I", "-S", "-c", Interpreter.questions],
      environment: ProcessEnvironment.current(), descriptors: [nil, pipe.writing, nil])
    request.belonging = .ownGroup
    request.diesWithParent = true
    let child = try? ChildProcess(request)
    pipe.writing.close()
    guard let child else {
      pipe.reading.close()
      return nil
    }
    self.child = child
    answers = pipe.reading
    deadline = MonotonicClock.now() + patience * 1_000_000
  }

  /// Everything that is written until the end; nil when that is too much or takes too long.
  private func answer() -> String? {
    var bytes: [UInt8] = []
    while bytes.count <= Self.longestAnswer, wait(for: answers) {
      guard let part = try? answers.read(atMost: 4_096) else { return nil }
      if part.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += part
    }
    return nil
  }

  /// How the program ended; it is given what is left of its time, and then no more.
  private func end() -> ExitStatus? {
    // Who still writes is told so by a signal.
    answers.close()
    if let ending = try? child.openDescriptor() {
      _ = wait(for: ending)
      ending.close()
    }
    // Not waited for yet, so the number of the group is still its own.
    try? Signal.kill.send(toGroup: child.identifier)
    return try? child.wait()
  }

  /// Whether there was something to read within the time.
  private func wait(for descriptor: FileDescriptor) -> Bool {
    let left = (deadline - MonotonicClock.now()) / 1_000_000
    guard left > 0, let ready = try? Poll.readable([descriptor], forAtMost: left) else {
      return false
    }
    return !ready.isEmpty
  }
}
