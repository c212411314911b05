/// The questions people ask, each with its answer and the questions it can be asked by.
public struct FAQPage: Equatable, Sendable {
  /// The level-one heading.
  public let title: String
  /// What stands before the first item.
  public let introduction: [Prose.Block]
  /// The items in the order of the file.
  public internal(set) var items: [FAQItem]
}

/// One question people ask: answered when a person asks it, and asked when a person wants a quiz.
public struct FAQItem: Equatable, Sendable {
  /// The 1-based place in the page.
  public internal(set) var number: Int
  /// Unique in the page and the same in every language, such as `threads-not-faster`.
  public let name: String
  /// The question, as people ask it.
  public let title: String
  /// Other words in which the same is asked.
  public let wordings: [String]
  /// The answer, the commands that measure it, questions with choices, and hints.
  public let blocks: [ContentBlock]
  /// The findings and quantities that the answer rests on, in the order of the file.
  public let evidence: [Placeholder]
  /// The names of the lessons that go into it.
  public let lessons: [String]
  /// Questions whose answer is a number.
  public let numericQuestions: [NumericQuestion]
  /// Where the heading stands.
  public let location: ContentLocation

  /// The command that measures what the item is about.
  public var command: String? { blocks.commands.first?.lines.first }
}
