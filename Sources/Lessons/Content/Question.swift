/// A question with options; the right answer to a prediction is what the machine just did.
public struct Question: Equatable, Sendable {
  /// What the question asks for.
  public enum Kind: String, Sendable {
    /// An outcome, before it is measured.
    case predict
    /// Something seen or read before.
    case recall
    /// The reason for what was seen.
    case explain
  }

  /// One of the answers offered; "not sure" is always allowed and never written.
  public struct Option: Equatable, Sendable {
    /// The wording, without the code span that ends it.
    public let text: [Prose.Inline]
    /// What choosing it means.
    public let meaning: Meaning
    /// Where the option begins.
    public let location: ContentLocation
  }

  /// What an option stands for.
  public enum Meaning: Hashable, Sendable {
    /// The finding has one of these values or counts; choosing it wrongly may show a misconception.
    case finding(name: String, values: [String], misconception: String?)
    /// The answer is right on every machine.
    case right
    /// The answer is wrong on every machine, and shows a misconception.
    case wrong(misconception: String)
  }

  /// Unique in the lesson and the same in every language, such as `3-predict-1`.
  public let identifier: String
  /// What the question asks for.
  public let kind: Kind
  /// The question itself.
  public let text: [Prose.Block]
  /// The answers, at least two in checked content.
  public let options: [Option]
  /// What is shown after the answer.
  public let feedback: [Prose.Block]
  /// Where the quotation begins.
  public let location: ContentLocation

  /// The finding that decides the question, or none when the answer is fixed.
  public var finding: String? { options.lazy.compactMap(\.meaning.finding).first }
}

extension Question.Meaning {
  /// The finding that decides whether the option is right, or none when it is fixed.
  var finding: String? {
    if case .finding(let name, _, _) = self { name } else { nil }
  }

  /// Whether the option is right when a finding has this value, which may be a count.
  public func holds(_ value: String) -> Bool {
    guard case .finding(_, let values, _) = self else { return false }
    return values.contains { $0 == value || CountRange($0)?.holds(value) ?? false }
  }

  /// The belief that the option shows when it is chosen wrongly.
  public var misconception: String? {
    switch self {
    case .right: nil
    case .wrong(let misconception): misconception
    case .finding(_, _, let misconception): misconception
    }
  }
}

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
