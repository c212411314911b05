/// Which question of which lesson an answer belongs to.
public struct QuestionReference: Hashable, Sendable, Codable {
  /// The lesson's name, or `faq`.
  public var lesson: String
  /// The 1-based step or entry.
  public var step: Int
  /// The question's identifier within the lesson.
  public var question: String

  /// A reference to a question.
  public init(lesson: String, step: Int, question: String) {
    self.lesson = lesson
    self.step = step
    self.question = question
  }
}
