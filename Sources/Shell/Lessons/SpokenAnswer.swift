internal import Lessons

/// An answer in words instead of its letter: a whole option, its beginning, or a part of it.
struct SpokenAnswer {
  /// What the words say.
  enum Meaning: Equatable {
    /// One answer, and how sure somebody said to be.
    case answer(Answer, confidence: Int?)
    /// The places of options that fit equally well.
    case unclear([Int])
  }

  let question: Question

  private static let notSure: Set<[String]> = Set(
    [
      "not sure", "unsure", "i am not sure", "i'm not sure", "don't know", "dont know",
      "i don't know", "i do not know", "no idea", "idk", "dunno", "不知道", "我不知道", "不确定", "拿不准",
      "不清楚",
    ].map(tokens))

  /// What the words say; nil where they are no answer to the question.
  func meaning(of words: [String]) -> Meaning? {
    let text = words.joined(separator: " ")
    if let meaning = meaning(of: Self.tokens(text), confidence: nil) { return meaning }
    // "both of them 3" is an answer and how sure somebody is of it.
    guard words.count > 1, let sure = words.last.flatMap(Int.init), (1...3).contains(sure) else {
      return nil
    }
    return meaning(
      of: Self.tokens(words.dropLast().joined(separator: " ")), confidence: sure)
  }

  private func meaning(of typed: [String], confidence: Int?) -> Meaning? {
    guard !typed.isEmpty else { return nil }
    if Self.notSure.contains(typed) { return .answer(.notSure, confidence: nil) }
    let options = question.options.map { Self.tokens($0.text.plainText) }
    let fits: [([String]) -> Bool] = [
      { $0 == typed }, { $0.starts(with: typed) }, { $0.holds(typed) },
    ]
    for fit in fits {
      let found = options.indices.filter { fit(options[$0]) }
      if found.count == 1 { return .answer(.option(found[0]), confidence: confidence) }
      if found.count > 1 { return .unclear(found) }
    }
    return nil
  }

  /// The words of a text without case and punctuation; of Chinese every character is one.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var isOpen = false
    for character in text.lowercased() where !"'’`".contains(character) {
      let isWord = character.isLetter || character.isNumber
      if isWord, isOpen, character.isASCII {
        tokens[tokens.count - 1].append(character)
      } else if isWord {
        tokens.append(String(character))
      }
      isOpen = isWord && character.isASCII
    }
    return tokens
  }
}

extension [String] {
  /// Whether others stand in it, one behind the other.
  fileprivate func holds(_ others: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: others) }
  }
}
