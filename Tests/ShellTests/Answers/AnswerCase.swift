import Results
import Testing

/// A run that was made up, and the answers that its rules give.
struct AnswerCase: Sendable, CustomTestStringConvertible {
  /// The command line of the run.
  let line: String
  /// What is special about its rounds, in a few words.
  let what: String
  /// What the worker recorded.
  let records: [Record]
  /// The answers that are asked for, by the names of their findings.
  let answers: [String: String]

  init(_ line: String, _ what: String, _ records: [Record], _ answers: [String: String]) {
    self.line = line
    self.what = what
    self.records = records
    self.answers = answers
  }

  var testDescription: String { "\(line): \(what)" }
}

/// Records of rounds that were never measured.
enum MadeUp {
  /// As many rounds as carry an interval with room to spare.
  static let rounds = 12

  /// Rounds around a value; every second one lies above it by the spread, the others below.
  ///
  /// A `lean` of 1 turns the sides round, so that a ratio of two quantities spreads, too.
  static func rounds(
    _ quantity: Quantity, _ condition: Condition, _ value: Double, spread: Double = 0,
    count: Int = rounds, lean: Int = 0
  ) -> [Record] {
    (0..<count).map { round in
      let sign: Double = (round + lean).isMultiple(of: 2) ? 1 : -1
      return observation(quantity, condition, round: round, value * (1 + sign * spread))
    }
  }

  /// Rounds around a value where nothing was varied.
  static func rounds(
    _ quantity: Quantity, _ value: Double, spread: Double = 0, count: Int = rounds, lean: Int = 0
  ) -> [Record] {
    rounds(quantity, .none, value, spread: spread, count: count, lean: lean)
  }

  /// The records of several parts of a run.
  static func joined(_ parts: [Record]...) -> [Record] { parts.flatMap { $0 } }

  /// Rounds of which the first so many had a thing, where nothing was varied.
  static func share(_ quantity: Quantity, _ times: Int, of count: Int = rounds) -> [Record] {
    share(quantity, .none, times, of: count)
  }

  /// Rounds of which the first so many had a thing and the others had not.
  static func share(
    _ quantity: Quantity, _ condition: Condition, _ times: Int, of count: Int = rounds
  ) -> [Record] {
    (0..<count).map { observation(quantity, condition, round: $0, $0 < times ? 1 : 0) }
  }

  /// One number of one round.
  static func observation(
    _ quantity: Quantity, _ condition: Condition = .none, round: Int = 0, _ value: Double
  ) -> Record {
    .observation(.init(quantity.name, condition, round: round, value: value))
  }

  /// A stretch in the life of a worker.
  static func event(
    _ worker: Int, _ name: String, _ start: Double, _ end: Double, processor: Int? = nil,
    detail: String? = nil, _ condition: Condition = .none
  ) -> Record {
    .event(
      .init(
        worker: worker, name: name, start: start, end: end, processor: processor, detail: detail,
        condition: condition))
  }

  /// How many processors there were.
  static func processors(_ count: Double) -> Record {
    .note(.init(.usableProcessors, value: count))
  }
}
