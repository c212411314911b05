internal import Lessons
internal import Pages
internal import Terminal
internal import Wording

extension Wording {
  /// The words of a language as the pages of a library have them.
  convenience init(library: Library, language: Language) {
    self.init(
      language: language.rawValue,
      open: { page in
        let words = library.words(on: page.path, language: language.rawValue)
        return { words[$0]?.map(Wording.paragraph).joined(separator: " ") }
      })
  }

  /// The program's own words in English.
  static var english: Wording { Wording(library: Library(), language: .english) }

  private static func paragraph(_ block: Prose.Block) -> Terminal.Text {
    if case .paragraph(let inlines) = block { ProseDocument.text(inlines) } else { Text() }
  }
}

extension Wording {
  /// The words that pages themselves need.
  var pageWords: PageWords {
    PageWords(layout: layoutWords) {
      word($0.rawValue, on: ScreenWord.page)?.plain ?? $0.rawValue
    }
  }

  /// The words that stand in the text of any document.
  var layoutWords: LayoutWords {
    LayoutWords { word($0.rawValue, on: ScreenWord.page)?.plain ?? $0.rawValue }
  }
}
