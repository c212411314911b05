internal import Results
internal import Experiments
internal import Lessons
internal import Terminal

/// Leads a person through lessons: shows steps, takes answers, compares them with what was measured.
final class LessonGuide {
  private unowned let session: Session
  /// Where the person stands; nil while no lesson is open.
  private(set) var walk: LessonWalk?

  init(session: Session) { self.session = session }

  private var language: Language { session.settings.language }

  /// Whether Enter on an empty line does what the lesson expects next.
  var acceptsEnter: Bool {
    switch walk?.gate {
    case .run(let commands)?: !commands.mustModify
    case .stepEnd?, .lessonEnd?: true
    case .answer?, nil: false
    }
  }

  // MARK: Moving

  /// Opens a lesson by name or number, at the step where it was left.
  func begin(_ wanted: String?, restart: Bool = false) throws(ShellError) {
    let lesson = try find(wanted)
    if restart {
      walk = LessonWalk(lesson: lesson)
      explanation = nil
    } else {
      walk = session.archive.savedWalk(in: lesson) ?? LessonWalk(lesson: lesson)
      explanation = heldBack()
    }
    showStep()
  }

  /// Opens the lesson of the last sitting without showing it.
  func resume() {
    guard let name = session.archive.currentLesson, let lesson = try? find(name) else { return }
    walk = session.archive.savedWalk(in: lesson)
    explanation = heldBack()
  }

  /// Does what comes next: runs the command of the step, or goes to the next step.
  func next() throws(ShellError) {
    guard let current = try? open() else { return try begin(nil) }
    switch current.gate {
    case .answer(let question): throw .predictFirst(choices: Choices.letters(of: question))
    case .run(let commands):
      guard let line = commands.lines.first else { return }
      if commands.mustModify {
        say("change-first", ["experiment": "\(line.split(separator: " ").first ?? "")"])
      } else {
        session.output.show([.paragraph(Text(line, .command))])
        session.perform(line: line)
      }
    case .stepEnd: try go(to: current.stepIndex + 1)
    case .lessonEnd: finish(current.lesson)
    }
  }

  /// Goes one step back.
  func back() throws(ShellError) {
    let current = try open()
    if current.stepIndex == 0 { throw .atFirstStep }
    try go(to: current.stepIndex - 1)
  }

  /// Begins the step again.
  func again() throws(ShellError) { try go(to: try open().stepIndex) }

  /// Goes to the next step, whatever is open.
  func skip() throws(ShellError) {
    let current = try open()
    if current.isLastStep { return finish(current.lesson) }
    say("skipped")
    try go(to: current.stepIndex + 1)
  }

  /// Shows where the person is and what comes next.
  func whereAmI() throws(ShellError) {
    let current = try open()
    session.output.show(StepScreen(walk: current, phrases: session.phrases).whereDocument)
  }

  /// Shows the next hint of the step.
  func hint() throws(ShellError) {
    var current = try open()
    guard let (hint, isLast) = current.nextHint() else { throw .noHint }
    walk = current
    session.output.show([
      .callout(.hint, Document(ProseDocument.blocks(hint.blocks))),
      .paragraph(session.phrases.text(isLast ? "no-more-hints" : "hint-again").styled(.faint)),
    ])
  }

  /// Takes up the same step of the same lesson in another language.
  func languageChanged() {
    guard let current = walk, let lesson = try? find(current.lesson.name) else { return }
    var other = LessonWalk(lesson: lesson, stepIndex: current.stepIndex)
    other.restore(
      answers: current.answers, position: current.position, passed: current.passed,
      findings: current.findings)
    walk = other
  }

  // MARK: Answering and measuring

  /// Answers the open question.
  func answer(_ word: String, confidence: Int?) throws(ShellError) {
    var current = try open()
    guard case .answer(let question) = current.gate else { throw .noOpenQuestion }
    guard let answer = Answer(word, of: question) else {
      throw .noSuchChoice(word, choices: Choices.letters(of: question))
    }
    let sure = answer == .notSure ? nil : confidence ?? session.askHowSure()
    current.answer(answer)
    walk = current
    session.archive.note(
      answer, to: question, confidence: sure, walk: current, language: language)
    if question.kind == .predict {
      say("prediction-noted")
    } else {
      show(
        Feedback.document(
          answer, to: question, findings: current.findings, phrases: session.phrases))
      if question.kind == .explain { explain() }
    }
    showMore()
  }

  /// Takes in a run: shows it, compares it with what was predicted, and goes on if it was asked for.
  ///
  /// Where the lesson asks what was observed, the explanation waits until that is answered.
  ///
  /// What was stopped by hand or found nothing shows less than the step is about, so it stays open.
  func show(_ measured: Measured) {
    guard var current = walk, measured.ending.exitCode != .interrupted,
      !measured.judgement.findings.isEmpty,
      current.didRun(
        ExperimentCatalog.usualOptions.inquiry(of: measured.plan), findings: measured.findings,
        canonical: PlanSubject.of)
    else { return session.output.show(session.runner.screen(of: measured)) }
    walk = current
    explanation = measured
    session.output.show(session.runner.screen(of: measured, explained: false))
    if !current.asksForObservation { explain() }
    showMore()
  }

  /// Goes on when a command was done that the step asks for and that measures nothing itself.
  func didPerform(_ name: String) {
    guard var current = walk, current.didPerform(name) else { return }
    walk = current
    showMore()
  }

  /// What a run of this step still has to explain.
  private var explanation: Measured?

  /// The run whose explanation the last sitting ended before, read from the notebook.
  private func heldBack() -> Measured? {
    guard let walk, case .answer(let question) = walk.gate, question.kind == .explain,
      let name = walk.experimentBefore, let run = session.archive.lastRun(of: name)
    else { return nil }
    return try? run.measured()
  }

  /// Compares the run with what was predicted, and only then says what it shows and why.
  private func explain() {
    guard let measured = explanation else { return }
    compare()
    show(Document(session.runner.resultScreen(of: measured).findings))
  }

  /// Sets the predictions of the step beside what its run has shown.
  private func compare() {
    guard let current = walk, let measured = explanation else { return }
    explanation = nil
    for (question, answer) in current.decidedPredictions {
      show(
        Feedback.document(
          answer, to: question, findings: current.findings, phrases: session.phrases))
      session.archive.note(outcomeOf: answer, to: question, measured: measured, walk: current)
    }
  }

  // MARK: Showing

  private func go(to index: Int) throws(ShellError) {
    var current = try open()
    current.go(to: index)
    walk = current
    explanation = nil
    showStep()
  }

  /// Shows the step from its beginning up to where the person is.
  private func showStep() {
    guard var current = walk else { return }
    let screen = StepScreen(walk: current, phrases: session.phrases)
    session.output.show(screen.heading)
    let seen = current.position
    current.rewind()
    while current.position < max(seen, 1), !current.advance().isEmpty {}
    walk = current
    session.output.show(screen.document(Array(current.step.blocks.prefix(current.position))))
    afterShowing()
  }

  /// Shows what follows the gate that has just been passed.
  private func showMore() {
    guard var current = walk else { return }
    let blocks = current.advance()
    walk = current
    if !blocks.isEmpty {
      session.output.show(StepScreen(walk: current, phrases: session.phrases).document(blocks))
    }
    afterShowing()
  }

  private func afterShowing() {
    guard let current = walk else { return }
    session.archive.save(current)
    session.output.show(StepScreen(walk: current, phrases: session.phrases).invitation)
  }

  private func finish(_ lesson: Lesson) {
    session.archive.finish(lesson)
    walk = nil
    say("lesson-done", ["lesson": lesson.title])
    if let next = session.lessons.first(where: { $0.number == lesson.number + 1 }) {
      say("next-lesson", ["lesson": next.name])
    }
  }

  private func show(_ document: Document) { session.output.show(document) }

  private func say(_ phrase: String, _ values: [String: String] = [:]) {
    session.output.show([.paragraph(session.phrases.text(phrase, values))])
  }

  /// The walk; one command alone goes on where the last sitting ended.
  private func open() throws(ShellError) -> LessonWalk {
    if walk == nil { resume() }
    guard let walk else { throw .noLesson }
    return walk
  }

  private func find(_ wanted: String?) throws(ShellError) -> Lesson {
    let names = session.library.lessonNames
    return try session.lesson(named: wanted ?? session.archive.currentLesson ?? names.first ?? "")
  }
}
