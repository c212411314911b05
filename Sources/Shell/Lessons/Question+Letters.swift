internal import Lessons

extension Question {
  /// What the question can be answered with: one letter an option, and "?" for "not sure".
  var letters: [String] {
    options.indices.map { String(Question.letter($0)) } + ["?"]
  }
}
