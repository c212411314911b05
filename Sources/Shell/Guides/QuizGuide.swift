internal import Experiments
internal import Lessons
internal import Notebook
internal import Results
internal import Terminal
internal import Wording

/// Leads a person through a quiz: asks, takes answers, lets the machine settle numbers.
final class QuizGuide: Guide {
  private let sitting: Sitting
  /// The quiz that is under way; nil while there is none.
  private(set) var quiz: Quiz?
  /// Whether the experiments of the quiz are run in their short form.
  private var isQuick = false

  /// What a person answered to a question.
  private struct Given {
    let item: QuizItem
    let word: String
    let confidence: Int?
  }

  init(_ sitting: Sitting) { self.sitting = sitting }

  private var screen: QuizScreen {
    QuizScreen(words: sitting.words, misconceptions: sitting.misconceptions)
  }

  private var language: Language { sitting.settings.language }

  /// Whether a question waits for its answer.
  var isOpen: Bool { quiz?.current != nil }
  /// A quiz waits for words; Enter shows the question again.
  var onEnter: Enter? { isOpen ? .perform("where") : nil }

  var openQuestion: Question? {
    if case .choice(let question)? = quiz?.current?.body { question } else { nil }
  }

  var isAsking: Bool { isOpen }

  /// Begins with questions; the first one is shown.
  func begin(_ items: [QuizItem], quick: Bool, comesBack: Bool = true) -> Reply {
    quiz = Quiz(items, comesBack: comesBack)
    isQuick = quick
    return sitting.say(.quizBegin, ["count": "\(items.count)"]) + ask()
  }

  /// Ends the quiz before its end; what was answered is in the notebook.
  func leave() -> Reply {
    guard isOpen else { return .nothing }
    quiz = nil
    return sitting.say(.quizLeft)
  }

  /// Goes on with the open question in another language.
  func languageChanged() {
    guard let current = quiz, let pool = try? sitting.quizPool() else { return }
    quiz = current.translated { key in pool.items.first { $0.key == key } }
  }

  // MARK: What a person types

  func next() throws(ShellError) -> Reply {
    guard let item = quiz?.current else { return .nothing }
    return .document([screen.invitation(item)])
  }

  func skip() throws(ShellError) -> Reply {
    quiz?.skip()
    return sitting.say(.quizSkipped) + ask()
  }

  func hint() throws(ShellError) -> Reply {
    guard let item = quiz?.current, let index = quiz?.nextHint() else { throw .noQuizHint }
    return .document([
      .callout(.hint, Document(ProseDocument.blocks(item.hints[index].blocks)))
    ])
  }

  func whereAmI() throws(ShellError) -> Reply { showQuestion() }

  func answer(_ word: String, confidence: Int?) throws -> Reply {
    guard let item = quiz?.current else { throw ShellError.noOpenQuestion }
    switch item.body {
    case .choice(let question):
      guard let answer = Answer(word, of: question) else {
        throw ShellError.noSuchChoice(word, choices: question.letters)
      }
      return try howSure(answer == .notSure, word, item, confidence) { given in
        question.finding == nil
          ? self.choose(answer, question, given) : self.predict(answer, question, given)
      }
    case .number(let question):
      let unit = item.unit ?? .count
      let number = TypedNumber.value(word, unit: unit)
      guard number != nil || word == "?" else {
        throw ShellError.noSuchNumber(word, example: TypedNumber.example(unit))
      }
      return try howSure(number == nil, word, item, confidence) { given in
        self.estimate(number, unit, question, given)
      }
    }
  }

  /// Who leaves a question open is not asked how sure they are.
  private func howSure(
    _ isOpen: Bool, _ word: String, _ item: QuizItem, _ confidence: Int?,
    _ take: @escaping (Given) throws -> Reply
  ) throws -> Reply {
    if isOpen { return try take(Given(item: item, word: word, confidence: nil)) }
    return try sitting.askHowSure(unlessSaid: confidence) { sure in
      try take(Given(item: item, word: word, confidence: sure))
    }
  }

  // MARK: Settling

  private func choose(_ answer: Answer, _ question: Question, _ given: Given) -> Reply {
    sitting.archive.note(
      choice: answer, to: given.item, of: question, confidence: given.confidence,
      language: language)
    return .document(screen.feedback(answer, to: question, in: given.item))
      + take(given, question.grade(answer, findings: [:]))
  }

  private func predict(_ answer: Answer, _ question: Question, _ given: Given) -> Reply {
    let entry = sitting.archive.note(
      predicted: answer, to: given.item, of: question, confidence: given.confidence,
      language: language)
    return settle(given.item) { measured in
      let grade = question.grade(answer, findings: measured.findings)
      if let entry, let run = measured.notebookEntry, let finding = question.finding {
        self.sitting.archive.note(
          .outcome(
            .init(
              prediction: entry, run: run, measured: measured.findings[finding],
              grade: AnswerGrade(grade), misconception: grade.misconception)))
      }
      return .document(
        self.screen.feedback(
          answer, to: question, in: given.item, findings: measured.findings))
        + self.explain(question.finding ?? "", in: measured)
        + self.take(given, grade, run: measured.notebookEntry)
    }
  }

  private func estimate(
    _ said: Double?, _ unit: Unit, _ question: NumericQuestion, _ given: Given
  ) -> Reply {
    let entry = sitting.archive.note(
      number: said, to: given.item, of: question, unit: unit, confidence: given.confidence,
      language: language)
    return settle(given.item) { measured in
      let number = MeasuredNumber(question, in: measured)
      let verdict = said.map { number?.verdict($0, question) ?? .undecided }
      let grade = verdict.map(question.grade) ?? .notSure
      if let entry, let run = measured.notebookEntry {
        self.sitting.archive.note(
          .numberOutcome(
            .init(
              prediction: entry, run: run, value: number?.value, low: number?.low,
              high: number?.high, grade: AnswerGrade(grade), misconception: grade.misconception)))
      }
      return .document(
        self.screen.feedback(said, to: question, in: given.item, measured: number))
        + self.explain(question.finding, in: measured)
        + self.take(given, grade, run: measured.notebookEntry, number: number)
    }
  }

  /// Has the command of the question run, and takes in what it measured.
  private func settle(
    _ item: QuizItem, _ take: @escaping (Measured) -> Reply
  ) -> Reply {
    let line = (item.command ?? "") + (isQuick ? " --quick" : "")
    var reply = sitting.say(.quizSettling, ["command": line])
    reply.next = .measure(line) { measured in
      // What was stopped by hand settles nothing; the question stays open.
      if measured.ending.exitCode == .interrupted { throw ShellError.stopped }
      return take(measured)
    }
    return reply
  }

  /// Says what the run found, and why, with its numbers.
  private func explain(_ finding: String, in measured: Measured) -> Reply {
    let blocks = sitting.screen(of: measured).findings(named: finding)
    return blocks.isEmpty ? .nothing : .document(Document(blocks))
  }

  private func take(
    _ given: Given, _ grade: Grade, run: Int? = nil, number: MeasuredNumber? = nil
  ) -> Reply {
    let comesBack = quiz?.take(
      given.word, confidence: given.confidence, grade: AnswerGrade(grade),
      misconception: grade.misconception, run: run, number: number)
    return (comesBack == true ? sitting.say(.quizAgain) : .nothing) + ask()
  }

  // MARK: Showing

  private func ask() -> Reply { isOpen ? showQuestion() : finish() }

  private func showQuestion() -> Reply {
    guard let quiz, let item = quiz.current else { return .nothing }
    return .document(screen.question(item, number: quiz.number, count: quiz.count))
  }

  private func finish() -> Reply {
    guard let done = quiz else { return .nothing }
    return sitting.say(
      .quizDone, ["right": "\(done.rightAtFirst)", "count": "\(done.askedOnce)"])
  }
}
