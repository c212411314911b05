internal import Lessons
internal import Pages
internal import Terminal
internal import Wording

extension Wording {
  /// The words of a language as the pages of a library have them.
  convenience init(library: Library, language: Language) {
    self.init(language: language.rawValue) { page in
      Wording.words(of: Wording.page(page, in: library, language: language.rawValue))
    }
  }

  /// The page of the library; nil where it has none, so that keys stand for themselves.
  private static func page(
    _ page: WordPage, in library: Library, language: String
  ) -> ReferencePage? {
    switch page {
    case Phrase.page: try? library.phrases(language: language).content
    case ScreenWord.page: try? library.words(language: language).content
    case WordPage("advice"): try? library.advice(language: language).content
    default: nil
    }
  }

  /// The text of each entry, its paragraphs joined, by the heading.
  private static func words(of page: ReferencePage?) -> [String: Terminal.Text] {
    let words = (page?.entries ?? []).map { entry in
      (entry.title, entry.blocks.prose.map(paragraph).joined(separator: " "))
    }
    return Dictionary(words) { former, _ in former }
  }

  private static func paragraph(_ block: Prose.Block) -> Terminal.Text {
    if case .paragraph(let inlines) = block { ProseDocument.text(inlines) } else { Text() }
  }
}

extension Wording {
  /// The words that pages themselves need.
  var pageWords: PageWords {
    PageWords { word($0.rawValue, on: ScreenWord.page)?.plain ?? $0.rawValue }
  }
}
