public import Terminal

/// A long document with a title and named parts, to be read outside a terminal.
public struct Page: Sendable {
  /// The language of the words, such as `en`.
  public var language: String
  /// The words above everything.
  public var title: String
  /// What stands before the first part.
  public var introduction: Document
  /// The parts in reading order.
  public var sections: [PageSection]
  /// The fixed words of the reader's language.
  public var words: PageWords

  /// Describes a page.
  public init(
    language: String, title: String, introduction: Document, sections: [PageSection],
    words: PageWords
  ) {
    self.language = language
    self.title = title
    self.introduction = introduction
    self.sections = sections
    self.words = words
  }
}

/// A part of a page: a heading, what stands below it, and smaller parts.
public struct PageSection: Sendable {
  /// Details for the curious: closed at first, and printed only where the reader opened them.
  public struct Fold: Sendable {
    /// What is inside.
    public var title: String
    /// The inside.
    public var body: Document

    /// Describes what can be opened.
    public init(_ title: String, _ body: Document) {
      self.title = title
      self.body = body
    }
  }

  /// A name of its own on the page, for links: lower-case words joined by hyphens.
  public var anchor: String
  /// The heading.
  public var title: String
  /// What stands below the heading.
  public var body: Document
  /// What can be opened below the body.
  public var folds: [Fold]
  /// The smaller parts.
  public var sections: [PageSection]

  /// Describes a part.
  public init(
    anchor: String, title: String, body: Document, folds: [Fold] = [],
    sections: [PageSection] = []
  ) {
    self.anchor = anchor
    self.title = title
    self.body = body
    self.folds = folds
    self.sections = sections
  }
}
