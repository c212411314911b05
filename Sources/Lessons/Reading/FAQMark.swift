/// The word in bold type that gives a block quote of the FAQ its purpose.
enum FAQMark {
  case wordings
  case evidence
  case lessons
  case estimate

  private static let words: [(word: String, mark: FAQMark)] = [
    ("also asked", .wordings), ("evidence", .evidence), ("lesson", .lessons),
    ("estimate", .estimate),
    ("也这样问", .wordings), ("证据", .evidence), ("课程", .lessons), ("估计", .estimate),
  ]

  /// The mark of a bold word, in any case; nil for one that means nothing here.
  init?(word: String) {
    guard let known = Self.words.first(where: { $0.word == word.lowercased() }) else { return nil }
    self = known.mark
  }
}
