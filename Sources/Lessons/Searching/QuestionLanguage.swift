/// Tells in which language a question was typed.
public enum QuestionLanguage {
  /// The language of a question; the other one for a bare term such as "GIL", which has none.
  public static func of(_ question: String, otherwise: String) -> String {
    if question.unicodeScalars.contains(where: \.properties.isIdeographic) { return "zh" }
    let words = question.lowercased().split { !($0.isLetter || $0.isNumber || "'’".contains($0)) }
    let isSentence = words.contains { SearchTerms.empty.contains(String($0)) } || words.count > 3
    return isSentence ? "en" : otherwise
  }
}
