internal import Platform

/// Asks a program whether it is a Python interpreter, and which.
enum InterpreterProbe {
  /// The longest wait for an answer, in milliseconds.
  private static let patience = 5_000

  /// The interpreter behind the path; nil when nothing there answers like one.
  static func ask(_ path: String, name: String) -> Interpreter? {
    guard let pipe = try? Pipe() else { return nil }
    defer { pipe.reading.close() }
    var request = ChildProcess.Request(
      program: path, arguments: [path, "-I", "-S", "-c", Interpreter.questions],
      environment: ProcessEnvironment.current(), descriptors: [nil, pipe.writing, nil])
    request.belonging = .callersGroup
    request.diesWithParent = true
    let child = try? ChildProcess(request)
    pipe.writing.close()
    guard let child else { return nil }
    let answers = read(pipe.reading)
    if answers == nil { try? Signal.kill.send(toProcess: child.identifier) }
    guard let status = try? child.wait(), status.isSuccess, let answers else { return nil }
    return Interpreter(name: name, answers: answers)
  }

  /// Everything that is written until the end; nil when that takes too long.
  private static func read(_ descriptor: FileDescriptor) -> String? {
    let deadline = MonotonicClock.now() + patience * 1_000_000
    var bytes: [UInt8] = []
    while true {
      let left = (deadline - MonotonicClock.now()) / 1_000_000
      guard left > 0, let ready = try? Poll.readable([descriptor], forAtMost: left) else {
        return nil
      }
      if ready.isEmpty { continue }
      guard let part = try? descriptor.read(atMost: 4_096) else { return nil }
      if part.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += part
    }
  }
}
