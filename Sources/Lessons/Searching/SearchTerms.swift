/// A text as a search sees it: the stems of its words, and pairs of neighbouring Chinese characters.
enum SearchTerms {
  /// English words that say nothing of the subject of a question.
  static let empty: Set<String> = [
    "a", "about", "actually", "also", "am", "an", "and", "any", "anyone", "anyway", "are", "as",
    "at", "be", "because", "been", "being", "but", "by", "can", "could", "did", "do", "does",
    "dont", "even", "every", "for", "from", "get", "good", "had", "has", "have", "having", "he",
    "here", "how", "i", "if", "im", "in", "into", "is", "isnt", "it", "its", "ive", "just", "let",
    "lets", "like", "lot", "make", "makes", "making", "maybe", "me", "my", "no", "not", "of", "ok",
    "okay", "on", "or", "out", "please", "put", "really", "she", "should", "so", "some", "somehow",
    "such", "than", "that", "thats", "the", "their", "them", "then", "there", "these", "they",
    "thing", "things", "this", "those", "to", "today", "too", "up", "us", "very", "want", "was",
    "we", "week", "were", "what", "whats", "when", "where", "which", "while", "who", "why", "will",
    "with", "would", "yesterday", "you", "your",
  ]

  /// Chinese words that say nothing of the subject of a question, the longer ones first.
  private static let emptyChinese = [
    "怎么回事", "是什么意思", "为什么", "有没有", "是不是", "会不会", "能不能", "要不要", "怎么办", "怎么弄",
    "怎么会", "怎么才能", "什么样", "什么", "怎么", "怎样", "如何", "哪些", "请问", "可以", "应该", "到底", "东西",
    "一个", "这个", "那个", "时候", "老是", "一下", "有点", "好像", "吗", "呢", "吧", "啊", "呀", "嘛", "的", "了",
    "是", "我", "你",
  ]

  /// Words that mean something else together than each alone, and the one that stands for them.
  private static let idioms = [
    ("at once", "simultaneously"), ("at the same time", "simultaneously"),
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
    for character in withIdiomsJoined(withoutEmptyChinese(separated(text)).lowercased())
    where !"'’".contains(character) {
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

  /// Names written together as words: "ThreadLocal" is about threads, and "NumPy" stays one word.
  private static func separated(_ text: String) -> String {
    let characters = Array(text)
    return characters.indices.reduce(into: "") { result, index in
      let isCapital =
        characters[index].isUppercase && index > 0 && characters[index - 1].isLowercase
      let rest = characters[index...].dropFirst().prefix(2)
      if isCapital, rest.count == 2, rest.allSatisfy(\.isLowercase) { result.append(" ") }
      result.append(characters[index])
    }
  }

  private static func withIdiomsJoined(_ text: String) -> String {
    idioms.reduce(text) { $0.replacing($1.0, with: $1.1) }
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
