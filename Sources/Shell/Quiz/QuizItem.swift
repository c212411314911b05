internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Terminal

/// One question that can be asked in a quiz, from the FAQ or from a lesson.
struct QuizItem: Equatable {
  /// What is asked for.
  enum Body: Equatable {
    case choice(Question)
    case number(NumericQuestion)
  }

  /// The name of the lesson, or `faq`.
  let lesson: String
  /// The 1-based step of the lesson, or entry of the FAQ.
  let step: Int
  /// The heading it stands below.
  let title: String
  let body: Body
  /// The command that settles it, where measuring does.
  let command: String?
  let hints: [Hint]
  /// The lessons that go into it.
  let related: [String]

  /// The name under which the answers of the FAQ are kept.
  static let faq = "faq"

  var identifier: String {
    switch body {
    case .choice(let question): question.identifier
    case .number(let question): question.identifier
    }
  }
  var key: Attempt.Key { .init(lesson: lesson, question: identifier) }
  var reference: QuestionReference {
    .init(lesson: lesson, step: step, question: identifier)
  }
  /// The words of the question.
  var text: [Prose.Block] {
    switch body {
    case .choice(let question): question.text
    case .number(let question): question.text
    }
  }
  /// The unit that the answer is in, where it is a number.
  var unit: Unit? {
    guard case .number(let question) = body, let experiment else { return nil }
    return experiment.declaration.quantities.first { $0.name == question.quantity.name }?.unit
  }
  /// The experiment that settles it.
  var experiment: (any Experiment.Type)? {
    command.flatMap { line in
      ExperimentCatalog.experiment(named: String(line.prefix { $0 != " " }))
    }
  }
}
