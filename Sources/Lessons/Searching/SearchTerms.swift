/// A text as a search sees it: the stems of its words, and pairs of neighbouring Chinese characters.
enum SearchTerms {
  /// English words that say nothing of the subject of a question.
  private static let empty: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do", "does",
    "dont", "for", "from", "get", "good", "had", "has", "have", "he", "how", "i", "if", "im", "in",
    "is",
    "isnt", "it", "its", "just", "like", "me", "my", "no", "not", "of", "on", "or", "please", "she",
    "should",
    "so", "some", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to",
    "was", "we", "were", "what", "whats", "when", "where", "which", "who", "why", "will", "with",
    "would", "you", "your",
  ]

  /// Chinese words that say nothing of the subject of a question, the longer ones first.
  private static let emptyChinese = [
    "为什么", "有没有", "是不是", "什么样", "什么", "怎么", "怎样", "如何", "哪些", "请问", "可以", "应该",
    "一个", "这个", "时候", "吗", "呢", "吧", "的", "了", "是", "我", "你",
  ]

  /// The terms in the order of the text.
  static func of(_ text: String) -> [String] {
    var terms: [String] = []
    var word = ""
    var ideographs: [Character] = []
    func close() {
      if !word.isEmpty, !empty.contains(word) { terms.append(EnglishStem.of(word)) }
      terms += pairs(ideographs)
      word = ""
      ideographs = []
    }
    for character in withoutEmptyChinese(text).lowercased() where !"'’".contains(character) {
      if character.unicodeScalars.allSatisfy(\.properties.isIdeographic) {
        if !word.isEmpty { close() }
        ideographs.append(character)
      } else if character.isLetter || character.isNumber {
        if !ideographs.isEmpty { close() }
        word.append(character)
      } else if character == "+" {
        // The one sign that people ask about: "x += 1", "i++".
        close()
        if terms.last != "+" { terms.append("+") }
      } else {
        close()
      }
    }
    close()
    return terms
  }

  private static func withoutEmptyChinese(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return emptyChinese.reduce(text) { $0.replacing($1, with: " ") }
  }

  /// Chinese is written without spaces, so each character and each pair stand in for words.
  private static func pairs(_ characters: [Character]) -> [String] {
    characters.indices.flatMap { index in
      let pair = index + 1 < characters.count ? [String(characters[index...(index + 1)])] : []
      return [String(characters[index])] + pair
    }
  }
}
