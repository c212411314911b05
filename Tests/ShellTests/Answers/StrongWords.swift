import Results

/// Words that claim more than most rules decide, in each language.
enum StrongWords {
  private static let words: [String: [String]] = [
    "en": [
      "clearly", "obviously", "certainly", "undoubtedly", "idle", "exactly", "precisely",
      "nearly all", "almost all", "always", "never", "every time", "each time", "every",
      "without exception", "guarantee", "proves", "far more", "far less",
      "hardly any",
    ],
    "zh": [
      "显然", "明显", "毫无疑问", "空闲", "恰好", "正好", "精确", "几乎全部", "几乎所有", "总是", "始终",
      "从不", "永远", "从未", "每次", "每一次", "无一例外", "保证", "证明", "远远",
    ],
  ]

  /// What a rule that counted may say, by the reason it gives.
  private static func allowed(by reason: Reason?) -> Set<String> {
    switch reason {
    case .neverCounted, .noTrial: ["never", "从不", "从未", "每次", "every", "every time", "each time"]
    case .everyTrial: ["always", "every", "every time", "each time", "每次", "每一次", "总是", "始终"]
    default: []
    }
  }

  /// The strong words in a text that the reason of an answer does not allow.
  ///
  /// What is `known` are phrases that state a fact of the kernel or the language, not of the run.
  static func found(
    in text: String, language: String, reason: Reason?, known: Set<String> = []
  ) -> [String] {
    let plain = known.reduce(flattened(text)) { $0.replacing($1, with: "") }
    return (words[language] ?? []).filter { word in
      !allowed(by: reason).contains(word) && contains(word, in: plain)
    }
  }

  /// The text in one line, with one space between two words.
  static func flattened(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a word stands in a text, not as a part of a longer one where letters have ends.
  private static func contains(_ word: String, in text: String) -> Bool {
    if !word.allSatisfy(\.isASCII) { return text.contains(word) }
    let letters = text.map { $0.isLetter ? $0 : " " }
    return " \(String(letters)) ".contains(" \(word) ")
  }
}
