package import Programs

/// How one run of a program ended.
package enum LitmusOutcome: Hashable, Sendable {
  /// All came to their end, with these values: the shared ones, then those of the threads by name.
  case ended([Int])
  /// Threads failed, in the order of the threads; in a schedule the first one ends everything.
  case failed([Failure])
  /// All that had not ended were blocked for good.
  case stuck
  /// A thread went round and round for longer than a run may take.
  case endless

  /// Where and why a thread failed.
  package struct Failure: Hashable, Sendable {
    /// The line of the program in lines, from 1.
    package var line: Int
    package var failure: StepFailure

    package init(line: Int, failure: StepFailure) {
      (self.line, self.failure) = (line, failure)
    }

    /// The failure as one number, never 0.
    var code: Int32 { Int32(truncatingIfNeeded: line << 8 | Int(failure.rawValue) + 1) }

    init?(code: Int32) {
      let reason = code & 0xff
      guard code > 0, reason > 0, let failure = StepFailure(rawValue: UInt8(reason - 1)) else {
        return nil
      }
      self.init(line: Int(code >> 8), failure: failure)
    }
  }
}

extension LitmusOutcome {
  /// The outcome as a condition writes it: `x=1/A.r=0`, `failed/71/103`, `stuck`, `endless`.
  func text(_ names: [String]) -> String {
    switch self {
    case .ended(let values):
      zip(names, values).map { "\($0)=\($1)" }.joined(separator: Self.mark)
    case .failed(let failures):
      ([Self.failedWord] + failures.map { "\($0.code)" }).joined(separator: Self.mark)
    case .stuck: Self.stuckWord
    case .endless: Self.endlessWord
    }
  }

  /// The outcome that a condition writes; nil where it is none.
  init?(text: String) {
    let parts = text.split(separator: Self.mark)
    switch parts.first.map(String.init) {
    case Self.stuckWord: self = .stuck
    case Self.endlessWord: self = .endless
    case Self.failedWord:
      let failures = parts.dropFirst().map { Int32($0).flatMap(Failure.init) }
      guard !failures.isEmpty, failures.allSatisfy({ $0 != nil }) else { return nil }
      self = .failed(failures.compactMap(\.self))
    default:
      let values = parts.map { $0.split(separator: "=").last.flatMap { Int($0) } }
      guard values.allSatisfy({ $0 != nil }) else { return nil }
      self = .ended(values.compactMap(\.self))
    }
  }

  private static let mark = "/"
  private static let stuckWord = "stuck"
  private static let endlessWord = "endless"
  private static let failedWord = "failed"
}

extension Code {
  /// The names of the values at an end, in the order of the explorer: the shared ones, then `A.seen`.
  package var endNames: [String] {
    cells.map(\.name)
      + threads.flatMap { thread in
        thread.registers.compactMap { $0 }.map { "\(thread.name).\($0)" }
      }
  }
}
