/// Why a passage is set apart from the text around it.
public enum Callout: String, Equatable, Sendable, Codable, CaseIterable {
  /// Something the reader is asked.
  case question
  /// Help towards an answer.
  case hint
  /// A circumstance that limits what a measurement shows.
  case caveat
  /// What a measurement showed.
  case finding
  /// A welcome outcome.
  case good
  /// Something that failed.
  case error
  /// A remark.
  case note
}
