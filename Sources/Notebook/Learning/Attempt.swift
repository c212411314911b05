/// One answer to one question, whatever kind it was.
public struct Attempt: Equatable, Sendable {
  /// A question, the same whenever and in whatever language it is asked.
  public struct Key: Hashable, Sendable {
    /// The lesson's name, or `faq`.
    public let lesson: String
    /// The question's identifier within the lesson.
    public let question: String

    /// A question of a lesson or of the FAQ.
    public init(lesson: String, question: String) {
      self.lesson = lesson
      self.question = question
    }
  }

  /// What was asked.
  public let question: Key
  /// When it was answered, in seconds since the beginning of 1970, UTC.
  public let seconds: Double
  /// What became of it; none while no measurement has settled it.
  public let grade: AnswerGrade?
  /// How sure, from 0 to 1, where asked.
  public let confidence: Double?
  /// The misconception a wrong answer showed.
  public let misconception: String?

  /// An answer to a question.
  public init(
    question: Key, seconds: Double, grade: AnswerGrade?, confidence: Double? = nil,
    misconception: String? = nil
  ) {
    self.question = question
    self.seconds = seconds
    self.grade = grade
    self.confidence = confidence
    self.misconception = misconception
  }
}

extension QuestionReference {
  /// The question without its place in the lesson.
  public var key: Attempt.Key { .init(lesson: lesson, question: question) }
}
