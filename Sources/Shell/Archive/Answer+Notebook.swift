internal import Lessons
internal import Notebook

extension Question {
  /// The finding values that an answer stands for; none for "not sure".
  func values(of answer: Answer) -> [String] {
    guard case .option(let index) = answer, options.indices.contains(index),
      case .finding(_, let values, _) = options[index].meaning
    else { return [] }
    return values
  }
}

extension Answer {
  /// The 0-based place of the option; none for "not sure".
  var index: Int? {
    if case .option(let index) = self { index } else { nil }
  }

  /// The number by which files have an answer: that of the option, or -1 for "not sure".
  var number: Int { index ?? -1 }

  /// The answer that a file has by its number.
  init(number: Int) { self = number < 0 ? .notSure : .option(number) }
}

extension Grade {
  /// The belief that a wrong answer shows, where one is named.
  var misconception: String? {
    if case .wrong(let misconception) = self { misconception } else { nil }
  }
}

extension AnswerGrade {
  /// The word of the notebook for a grade.
  init(_ grade: Grade) {
    switch grade {
    case .right: self = .right
    case .wrong: self = .wrong
    case .notSure: self = .notSure
    case .undecided: self = .undecided
    }
  }
}

extension Archive {
  /// Confidence as the notebook keeps it, as a share: guessing 1/3, fairly sure 2/3, certain 1.
  static func share(_ confidence: Int?) -> Double? { confidence.map { Double($0) / 3 } }
}
