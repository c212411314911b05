internal import Results
internal import Platform

/// An interpreter at work on one script: told when a round begins, it answers with records.
final class PythonWorker {
  /// The interpreter that runs the script.
  let interpreter: Interpreter
  private let child: ChildProcess
  /// Where each round is announced.
  private let orders: FileDescriptor
  private let records: FileDescriptor
  private let errors: FileDescriptor
  /// Readable once the interpreter has ended: its children may hold the other ends for longer.
  private let ending: FileDescriptor
  private var unfinished: [UInt8] = []
  private var lastWords: [UInt8] = []
  /// How the interpreter ended, once it was waited for.
  private var status: ExitStatus?

  /// The note that ends a round.
  private static let roundDone = Record.Note.Name("round-done")

  /// Starts the interpreter; it waits for its first round.
  /// - Parameters:
  ///   - interpreter: who runs the script.
  ///   - script: the path of the script.
  ///   - arguments: what the script is told.
  /// - Throws: `PlatformError.call` when it cannot be started.
  init(
    _ interpreter: Interpreter, script: String, arguments: [String]
  ) throws(PlatformError) {
    self.interpreter = interpreter
    let (input, output, trouble) = (try Pipe(), try Pipe(), try Pipe())
    // The user's own modules and variables would change what is measured.
    var request = ChildProcess.Request(
      program: interpreter.path,
      arguments: [interpreter.path, "-s", "-E", "-B", script] + arguments,
      environment: ProcessEnvironment.current(replacing: ["CONLAB_ROUNDS": "standard-input"]),
      descriptors: [input.reading, nil, trouble.writing, output.writing])
    // Children that `multiprocessing` spawns look for modules in the folder they stand in, where a
    // learner may keep a threading.py of their own.
    request.folder = Self.folder(of: script)
    request.belonging = .callersGroup
    request.diesWithParent = true
    (orders, records, errors) = (input.writing, output.reading, trouble.reading)
    defer { for end in [input.reading, output.writing, trouble.writing] { end.close() } }
    do throws(PlatformError) {
      let child = try ChildProcess(request)
      self.child = child
      ending = try child.openDescriptor()
    } catch {
      for end in [input.writing, output.reading, trouble.reading] { end.close() }
      throw error
    }
  }

  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Lets the interpreter measure one round and hands over its records.
  /// - Parameters:
  ///   - round: the number of the round.
  ///   - seconds: the longest the round may take.
  ///   - hand: takes each record.
  /// - Throws: `InterpreterError`, or what handing over throws.
  func play(round: Int, within seconds: Double, _ hand: (Record) throws -> Void) throws {
    let deadline = MonotonicClock.now() + Int(seconds * 1e9)
    // An interpreter that has ended cannot be told; reading says so and why.
    try? orders.write("round \(round)\n")
    while true {
      for line in try lines(until: deadline, seconds: seconds) {
        guard let record = Record(line: line) else {
          throw InterpreterError.notARecord(
            interpreter.name, line: String(decoding: line.prefix(80), as: UTF8.self))
        }
        if case .note(let note) = record, note.name == Self.roundDone { return }
        try hand(record)
      }
    }
  }

  /// Ends the interpreter: politely by the end of its orders, and else by force.
  func end() {
    orders.close()
    if status == nil {
      _ = try? Poll.readable([ending], forAtMost: 300)
      // Not waited for yet, so the number is still its own.
      try? Signal.kill.send(toProcess: child.identifier)
      status = try? child.wait()
    }
    for descriptor in [records, errors, ending] { descriptor.close() }
  }

  /// The whole lines that arrive next.
  private func lines(until deadline: Int, seconds: Double) throws -> [ArraySlice<UInt8>] {
    let left = (deadline - MonotonicClock.now()) / 1_000_000
    if left <= 0 { throw InterpreterError.stuck(interpreter.name, seconds: seconds) }
    let ready = try Poll.readable([records, errors, ending], forAtMost: left)
    if ready.contains(errors) {
      lastWords = (lastWords + (try errors.read(atMost: 4_096))).suffix(2_048)
    }
    guard ready.contains(records) else {
      if ready.contains(ending) { throw reasonOfEnd() }
      return []
    }
    let bytes = try records.read(atMost: 65_536)
    if bytes.isEmpty { throw reasonOfEnd() }
    unfinished += bytes
    guard let last = unfinished.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let whole = unfinished[..<last].split(separator: UInt8(ascii: "\n"))
    unfinished = Array(unfinished[(last + 1)...])
    return whole
  }

  /// How the interpreter ended, in the middle of a round.
  private func reasonOfEnd() -> InterpreterError {
    let lastWords = complaint()
    if let ended = try? Poll.readable([ending], forAtMost: 100), !ended.isEmpty {
      status = try? child.wait()
    }
    if case .signaled(let signal, _)? = status { return .killed(interpreter.name, signal) }
    return .ended(interpreter.name, lastWords: lastWords)
  }

  /// The last line that the interpreter wrote to standard error; the whole trace helps nobody.
  private func complaint() -> String {
    while let ready = try? Poll.readable([errors], forAtMost: 100), !ready.isEmpty,
      let part = try? errors.read(atMost: 4_096), !part.isEmpty
    {
      lastWords = (lastWords + part).suffix(2_048)
    }
    let lines = lastWords.split(separator: UInt8(ascii: "\n"))
    return lines.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
