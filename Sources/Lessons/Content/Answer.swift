/// What a learner answered.
public enum Answer: Hashable, Sendable {
  /// The 0-based place of the option.
  case option(Int)
  /// No opinion.
  case notSure

  /// Reads `a`, `b`, … or `?`; nil when the word names no option of the question.
  public init?(_ word: String, of question: Question) {
    if word == "?" {
      self = .notSure
      return
    }
    let letters = Array(word.lowercased().utf8)
    guard letters.count == 1, let letter = letters.first, letter >= UInt8(ascii: "a") else {
      return nil
    }
    let index = Int(letter - UInt8(ascii: "a"))
    guard question.options.indices.contains(index) else { return nil }
    self = .option(index)
  }
}
