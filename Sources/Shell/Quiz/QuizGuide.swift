internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Terminal

/// Leads a person through a quiz: asks, takes answers, lets the machine settle numbers.
final class QuizGuide: Leading {
  private unowned let session: Session
  /// The quiz that is under way; nil while there is none.
  private(set) var quiz: Quiz?
  /// Whether the experiments of the quiz are run in their short form.
  private var isQuick = false

  init(session: Session) { self.session = session }

  private var screen: QuizScreen {
    let found = try? session.library.misconceptions(language: language.rawValue)
    return QuizScreen(phrases: session.phrases, misconceptions: found?.content ?? [:])
  }
  private var language: Language { session.settings.language }

  /// Whether a question waits for its answer.
  var isOpen: Bool { quiz?.current != nil }
  /// A quiz waits for words, never for Enter.
  var acceptsEnter: Bool { false }

  /// Begins with questions; the first one is shown.
  func begin(_ items: [QuizItem], quick: Bool, comesBack: Bool = true) {
    quiz = Quiz(items, comesBack: comesBack)
    isQuick = quick
    say("quiz-begin", ["count": "\(items.count)"])
    ask()
  }

  /// Ends the quiz before its end; what was answered is in the notebook.
  func leave() {
    guard isOpen else { return }
    quiz = nil
    say("quiz-left")
  }

  /// Shows the open question in another language.
  func languageChanged() {
    guard let current = quiz, let pool = try? session.quizPool() else { return }
    quiz = current.translated { key in pool.items.first { $0.key == key } }
  }

  // MARK: What a person types

  func next() throws(ShellError) {
    guard let item = quiz?.current else { return }
    session.output.show([screen.invitation(item)])
  }

  func skip() throws(ShellError) {
    quiz?.skip()
    say("quiz-skipped")
    ask()
  }

  func hint() throws(ShellError) {
    guard let item = quiz?.current, let index = quiz?.nextHint() else { throw .noQuizHint }
    session.output.show([
      .callout(.hint, Document(ProseDocument.blocks(item.hints[index].blocks)))
    ])
  }

  func whereAmI() throws(ShellError) { showQuestion() }

  func answer(_ word: String, confidence: Int?) throws(ShellError) {
    guard let item = quiz?.current else { throw .noOpenQuestion }
    switch item.body {
    case .choice(let question):
      guard let answer = Answer(word, of: question) else {
        throw .noSuchChoice(word, choices: Choices.letters(of: question))
      }
      let sure = answer == .notSure ? nil : confidence ?? session.askHowSure()
      if question.finding == nil {
        choose(answer, word, question, item, sure)
      } else {
        try predict(answer, word, question, item, sure)
      }
    case .number(let question):
      let unit = item.unit ?? .count
      let number = TypedNumber.value(word, unit: unit)
      guard number != nil || word == "?" else {
        throw .noSuchNumber(word, example: TypedNumber.example(unit))
      }
      let sure = number == nil ? nil : confidence ?? session.askHowSure()
      try estimate(number, word, question, item, unit, sure)
    }
  }

  // MARK: Settling

  private func choose(
    _ answer: Answer, _ word: String, _ question: Question, _ item: QuizItem, _ sure: Int?
  ) {
    session.archive.note(
      choice: answer, to: item, of: question, confidence: sure, language: language)
    session.output.show(screen.feedback(answer, to: question, in: item))
    take(word, sure, question.grade(answer, findings: [:]))
  }

  private func predict(
    _ answer: Answer, _ word: String, _ question: Question, _ item: QuizItem, _ sure: Int?
  ) throws(ShellError) {
    let entry = session.archive.note(
      predicted: answer, to: item, of: question, confidence: sure, language: language)
    let measured = try settle(item)
    let grade = question.grade(answer, findings: measured.findings)
    if let entry, let run = measured.notebookEntry, let finding = question.finding {
      session.archive.note(
        .outcome(
          .init(
            prediction: entry, run: run, measured: measured.findings[finding],
            grade: AnswerGrade(grade), misconception: grade.misconception)))
    }
    session.output.show(
      screen.feedback(answer, to: question, in: item, findings: measured.findings))
    explain(question.finding ?? "", in: measured)
    take(word, sure, grade, run: measured.notebookEntry)
  }

  private func estimate(
    _ said: Double?, _ word: String, _ question: NumericQuestion, _ item: QuizItem, _ unit: Unit,
    _ sure: Int?
  ) throws(ShellError) {
    let entry = session.archive.note(
      number: said, to: item, of: question, unit: unit, confidence: sure, language: language)
    let measured = try settle(item)
    let number = MeasuredNumber(question, in: measured)
    let verdict = said.map { number?.verdict($0, question) ?? .undecided }
    let grade = verdict.map(question.grade) ?? .notSure
    if let entry, let run = measured.notebookEntry {
      session.archive.note(
        .numberOutcome(
          .init(
            prediction: entry, run: run, value: number?.value, low: number?.low,
            high: number?.high, grade: AnswerGrade(grade), misconception: grade.misconception)))
    }
    session.output.show(screen.feedback(said, to: question, in: item, measured: number))
    explain(question.finding, in: measured)
    take(word, sure, grade, run: measured.notebookEntry, number: number)
  }

  /// Runs the command of the question.
  private func settle(_ item: QuizItem) throws(ShellError) -> Measured {
    let line = (item.command ?? "") + (isQuick ? " --quick" : "")
    say("quiz-settling", ["command": line])
    let measured = try session.runner.measured(line: line)
    // What was stopped by hand settles nothing; the question stays open.
    if measured.ending.exitCode == .interrupted { throw .stopped }
    return measured
  }

  /// Says what the run found, and why, with its numbers.
  private func explain(_ finding: String, in measured: Measured) {
    let blocks = session.runner.resultScreen(of: measured).findings(named: finding)
    if !blocks.isEmpty { session.output.show(Document(blocks)) }
  }

  private func take(
    _ word: String, _ sure: Int?, _ grade: Grade, run: Int? = nil, number: MeasuredNumber? = nil
  ) {
    let comesBack = quiz?.take(
      word, confidence: sure, grade: AnswerGrade(grade), misconception: grade.misconception,
      run: run, number: number)
    if comesBack == true { say("quiz-again") }
    ask()
  }

  // MARK: Showing

  private func ask() {
    if isOpen { showQuestion() } else { finish() }
  }

  private func showQuestion() {
    guard let quiz, let item = quiz.current else { return }
    session.output.show(screen.question(item, number: quiz.number, count: quiz.count))
  }

  private func finish() {
    guard let done = quiz else { return }
    say("quiz-done", ["right": "\(done.rightAtFirst)", "count": "\(done.askedOnce)"])
  }

  private func say(_ phrase: String, _ values: [String: String] = [:]) {
    session.output.show([.paragraph(session.phrases.text(phrase, values))])
  }
}
