import Lessons
import Terminal
import Wording

/// The words of the program's own pages, as tests compare them; each page is read once.
enum LanguageWords {
  static func wording(_ language: String) -> Wording {
    Wording(language: language) { pages[language]?[$0] ?? [:] }
  }

  private static let pages: [String: [WordPage: [String: Text]]] = [
    "en": read("en"), "zh": read("zh"),
  ]

  private static func read(_ language: String) -> [WordPage: [String: Text]] {
    let library = Library()
    let paths = [
      "errors", "results", "exhibits", "help", "programs", "play", "exercises",
      "explain/false-sharing", "explain/race",
    ]
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        let words = library.words(on: path, language: language)
        let texts = words.keys.map { ($0, Text(words[$0]?.plainText ?? "")) }
        return (WordPage(path), Dictionary(uniqueKeysWithValues: texts))
      })
  }
}
