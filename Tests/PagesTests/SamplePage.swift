import Pages
import Terminal
import TestSupport

/// A page with every kind of block and picture.
enum SamplePage {
  static let words = PageWords(layout: .english) { $0.rawValue }

  static let page = Page(
    language: "en", title: "A sample <page>",
    introduction: Document("Everything that a page can show."),
    sections: [
      PageSection(
        anchor: "prose", title: "Prose",
        body: SampleDocuments.english + SampleDocuments.chinese,
        folds: [.init("More", Document("What is folded away."))]),
      PageSection(
        anchor: "pictures", title: "Pictures", body: Document(),
        sections: [
          PageSection(
            anchor: "pictures/all", title: "All of them", body: SampleDocuments.charts)
        ]),
    ], words: words)

  /// A page of one block.
  static func page(of blocks: Block..., title: String = "t") -> Page {
    Page(
      language: "zh", title: title, introduction: Document(blocks), sections: [], words: words)
  }
}
