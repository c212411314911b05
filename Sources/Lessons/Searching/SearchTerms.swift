/// A text as a search sees it: the stems of its words, and pairs of neighbouring Chinese characters.
enum SearchTerms {
  /// The terms in the order of the text.
  static func of(_ text: String) -> [String] {
    var terms: [String] = []
    var word = ""
    var ideographs: [Character] = []
    func close() {
      if !word.isEmpty { terms.append(EnglishStem.of(word)) }
      terms += pairs(ideographs)
      word = ""
      ideographs = []
    }
    for character in text.lowercased() where !"'’".contains(character) {
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

  /// Chinese is written without spaces, so two characters stand in for a word.
  private static func pairs(_ characters: [Character]) -> [String] {
    guard characters.count > 1 else { return characters.map { String($0) } }
    return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
  }
}
