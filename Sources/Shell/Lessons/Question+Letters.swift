internal import Lessons

extension Question {
  /// What the question can be answered with: one letter an option, and "?" for "not sure".
  var letters: [String] {
    options.indices.map { String(Question.letter($0)) } + ["?"]
  }
}

extension Question {
  /// The option that is right: on every machine, or by what a run found; nil where none can be told.
  func rightOption(findings: [String: String] = [:]) -> Option? {
    options.first { option in
      switch option.meaning {
      case .right: true
      case .wrong: false
      case .finding(let name, _, _): findings[name].map(option.meaning.holds) ?? false
      }
    }
  }
}
