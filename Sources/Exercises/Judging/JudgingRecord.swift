internal import Results
public import Supervision

/// One line that a judge writes.
public enum JudgingRecord: Equatable, Sendable {
  /// So many runs of so many were made.
  case progress(done: Int, count: Int)
  /// Whether the program does what is asked.
  case criterion(Criterion)
  /// A run that came out wrong.
  case interleaving(Interleaving)
  /// A run that did not end.
  case standing([StandingThread])
  /// All runs were made.
  case finished

  /// Reads a line.
  public static func decoded(_ line: ArraySlice<UInt8>) -> Decoded<JudgingRecord> {
    switch JSONText.decode(JudgingRecord.self, from: line) {
    case .finished?: .last(.finished)
    case let record?: .record(record)
    case nil: .rejected
    }
  }
}

extension JudgingRecord: Decodable {
  private enum CodingKeys: String, CodingKey { case kind, done, count, threads }
  private enum Kind: String, Decodable {
    case progress, criterion, interleaving, standing, finished
  }

  /// Reads a record by its kind.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .progress:
      self = .progress(
        done: try container.decode(Int.self, forKey: .done),
        count: try container.decode(Int.self, forKey: .count))
    case .criterion: self = .criterion(try Criterion(from: decoder))
    case .interleaving: self = .interleaving(try Interleaving(from: decoder))
    case .standing:
      self = .standing(try container.decode([StandingThread].self, forKey: .threads))
    case .finished: self = .finished
    }
  }
}
