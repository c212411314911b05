internal import Lessons

/// The letters a question can be answered with.
enum Choices {
  /// One letter an option, and the question mark for "not sure".
  static func letters(of question: Question) -> [String] {
    question.options.indices.map { String(Question.letter($0)) } + ["?"]
  }
}
