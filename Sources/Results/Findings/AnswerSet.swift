/// The answers that one finding can have: an enumeration whose raw values are the public names.
public protocol AnswerSet: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// Answers of which one says that the run could not tell.
public protocol OpenAnswerSet: AnswerSet {
  /// The run could not tell.
  static var inconclusive: Self { get }
}
