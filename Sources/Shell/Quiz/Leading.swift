/// Who takes the short words that a person answers with: the lesson, or the quiz in the middle of it.
protocol Leading: AnyObject {
  /// Whether Enter on an empty line does what comes next.
  var acceptsEnter: Bool { get }
  /// Does what comes next.
  func next() throws(ShellError)
  /// Answers the open question, with a letter, a number, or a question mark.
  func answer(_ word: String, confidence: Int?) throws(ShellError)
  /// Goes on without an answer.
  func skip() throws(ShellError)
  /// Shows the next hint.
  func hint() throws(ShellError)
  /// Shows where the person is and what comes next.
  func whereAmI() throws(ShellError)
}

extension LessonGuide: Leading {}
