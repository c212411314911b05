/// A statement of the article, how it is put to the test, and what decides about it.
public struct Claim: Equatable, Sendable {
  /// The rows of the article's table that say it, such as `C2.2b`; the first one names the claim.
  public let rows: [String]
  /// The sections of the article in which it stands, such as `2.2`.
  public let sections: [String]
  /// The statement in one line.
  public let title: String
  /// What the article says, or why no experiment can settle it.
  public let statement: [Prose.Block]
  /// The blocks of commands that test it; none where no experiment can.
  public let tests: [Commands]
  /// What decides about it, in the order in which it is asked.
  public let rules: [ClaimRule]
  /// What is known of it, whatever this machine measures.
  public let remarks: [Prose.Block]
  /// Where its heading stands.
  public let location: ContentLocation

  /// The command lines that test it.
  public var commands: [String] { tests.flatMap(\.lines) }

  /// The row that names the claim.
  public var name: String { rows.first ?? title }

  /// Whether an experiment can settle it.
  public var isTestable: Bool { !tests.isEmpty }
}
