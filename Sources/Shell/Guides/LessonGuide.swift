internal import Experiments
internal import Lessons
internal import Results
internal import Terminal
internal import Wording

/// Leads a person through lessons: shows steps, takes answers, compares them with what was measured.
final class LessonGuide: Guide {
  private let sitting: Sitting
  /// Where the person stands; nil while no lesson is open.
  private(set) var walk: LessonWalk?
  /// What a run of this step still has to explain.
  private var unexplained: Measured?
  /// Whether a run of this step was offered to go on that could not tell what was predicted.
  private var hasMeasuredOn = false

  init(_ sitting: Sitting) { self.sitting = sitting }

  /// Enter does what comes next, shows the open question again, or makes ready what is to be changed.
  var onEnter: Enter? {
    switch walk?.gate {
    case .run(let commands)?:
      commands.mustModify ? .edit(commands.lines.first ?? "") : .perform("next")
    case .stepEnd?, .lessonEnd?: .perform("next")
    case .answer?: .perform("where")
    case nil: nil
    }
  }

  var openQuestion: Question? {
    if case .answer(let question)? = walk?.gate { question } else { nil }
  }

  var isAsking: Bool { openQuestion != nil }

  // MARK: Moving

  /// Opens a lesson by name or number, at a step, counted from 1, or at the one where it was left.
  func begin(
    _ wanted: String?, at step: Int? = nil, restart: Bool = false
  ) throws(ShellError) -> Reply {
    guard let wanted = wanted ?? sitting.archive.currentLesson ?? unfinished else {
      return sitting.say(.allFinished)
    }
    let lesson = try sitting.lesson(named: wanted)
    if let step {
      guard lesson.steps.indices.contains(step - 1) else {
        throw .noSuchStep(step, last: lesson.steps.count)
      }
      walk = LessonWalk(lesson: lesson)
      return try go(to: step - 1, freely: true)
    } else if restart {
      walk = LessonWalk(lesson: lesson)
      unexplained = nil
    } else {
      walk = sitting.archive.savedWalk(in: lesson) ?? LessonWalk(lesson: lesson)
      unexplained = heldBack()
    }
    return showStep()
  }

  /// Opens the lesson of the last sitting without showing it.
  func resume() {
    guard let name = sitting.archive.currentLesson, let lesson = try? sitting.lesson(named: name)
    else { return }
    walk = sitting.archive.savedWalk(in: lesson)
    unexplained = heldBack()
  }

  /// Does what comes next: performs the command of the step, or goes to the next step.
  func next() throws(ShellError) -> Reply {
    guard let current = try? open() else { return try begin(nil) }
    switch current.gate {
    case .answer(let question): throw .predictFirst(choices: question.letters)
    case .run(let commands):
      guard let line = commands.lines.first else { return .nothing }
      if commands.mustModify {
        return sitting.say(.changeFirst, ["command": line])
      }
      var reply = Reply.document([.paragraph(Text(line, .command))])
      reply.next = .perform(line)
      return reply
    case .stepEnd: return try go(to: current.stepIndex + 1, freely: current.isFree)
    case .lessonEnd: return finish(current.lesson)
    }
  }

  /// Goes one step back.
  func back() throws(ShellError) -> Reply {
    let current = try open()
    if current.stepIndex == 0 { throw .atFirstStep }
    return try go(to: current.stepIndex - 1, freely: true)
  }

  /// Begins the step again.
  func again() throws(ShellError) -> Reply { try go(to: try open().stepIndex) }

  /// Goes to the next step, whatever is open.
  func skip() throws(ShellError) -> Reply {
    let current = try open()
    if current.isLastStep { return finish(current.lesson) }
    return sitting.say(.skipped) + (try go(to: current.stepIndex + 1))
  }

  /// Where the person stands in the open lesson.
  func place() throws(ShellError) -> LessonWalk { try open() }

  /// Shows where the person is and what comes next.
  func whereAmI() throws(ShellError) -> Reply { .document(screen(try open()).whereDocument) }

  /// Shows the next hint of the step.
  func hint() throws(ShellError) -> Reply {
    var current = try open()
    guard let (hint, isLast) = current.nextHint() else { throw .noHint }
    walk = current
    let more = sitting.words.text(isLast ? Phrase.noMoreHints : Phrase.hintAgain)
    return .document([
      .callout(.hint, Document(ProseDocument.blocks(hint.blocks))),
      .paragraph(more.styled(.faint)),
    ])
  }

  /// Takes up the same step of the same lesson in another language.
  func languageChanged() {
    guard let current = walk, let lesson = try? sitting.lesson(named: current.lesson.name) else {
      return
    }
    var other = LessonWalk(lesson: lesson, stepIndex: current.stepIndex)
    other.restore(
      answers: current.answers, position: current.position, passed: current.passed,
      findings: current.findings)
    walk = other
  }

  // MARK: Answering and measuring

  /// Answers the open question.
  func answer(_ word: String, confidence: Int?) throws -> Reply {
    let current = try open()
    guard case .answer(let question) = current.gate else { throw ShellError.noOpenQuestion }
    guard let answer = Answer(word, of: question) else {
      throw ShellError.noSuchChoice(word, choices: question.letters)
    }
    if answer == .notSure { return take(answer, to: question, nil) }
    return try sitting.askHowSure(unlessSaid: confidence) { sure in
      self.take(answer, to: question, sure)
    }
  }

  private func take(_ answer: Answer, to question: Question, _ confidence: Int?) -> Reply {
    guard var current = walk else { return .nothing }
    current.answer(answer)
    walk = current
    sitting.archive.note(
      answer, to: question, confidence: confidence, walk: current,
      language: sitting.settings.language)
    if question.kind == .predict { return sitting.say(.predictionNoted) + showMore() }
    let feedback = feedback(answer, question, current)
    let explanation = question.kind == .explain ? explain() : .nothing
    return feedback + explanation + showMore()
  }

  /// Takes in a run: shows it, compares it with what was predicted, and goes on if it was asked for.
  ///
  /// Where the lesson asks what was observed, the explanation waits until that is answered.
  ///
  /// What was stopped by hand or found nothing shows less than the step is about, so it stays open.
  func take(_ measured: Measured) -> Reply {
    guard var current = walk, measured.ending.exitCode != .interrupted,
      !measured.judgement.findings.isEmpty,
      current.didRun(
        ExperimentCatalog.usualOptions.inquiry(of: measured.plan), findings: measured.findings,
        canonical: Inquiry.of(line:))
    else { return sitting.reply(to: measured) }
    if let longer = continuation(of: measured, in: current) { return longer }
    walk = current
    unexplained = measured
    if current.asksForObservation {
      let screen = sitting.answer(
        of: measured, to: current.predictedFindings + current.observedFindings)
      return .document(screen.observation) + showMore()
    }
    return explain() + showMore()
  }

  /// A run that could not tell what was predicted, with the offer to measure on; once in a step.
  private func continuation(of measured: Measured, in walk: LessonWalk) -> Reply? {
    let asked = Set(walk.predictedFindings)
    let isOpen = measured.judgement.findings.contains {
      asked.contains($0.name) && !$0.isConclusive
    }
    guard isOpen, !hasMeasuredOn, sitting.isInteractive,
      sitting.answer(of: measured).continuation != nil
    else { return nil }
    hasMeasuredOn = true
    return sitting.reply(to: measured)
  }

  /// Goes on when a command was done that the step asks for and that measures nothing itself.
  func didPerform(_ name: String) -> Reply {
    guard var current = walk, current.didPerform(name) else { return .nothing }
    walk = current
    return showMore()
  }

  /// The run whose explanation the last sitting ended before, read from the notebook.
  private func heldBack() -> Measured? {
    guard let walk, case .answer(let question) = walk.gate, question.kind == .explain,
      let name = walk.experimentBefore, let run = sitting.archive.lastRun(of: name)
    else { return nil }
    return try? run.measured()
  }

  /// Compares the run with what was predicted, and only then says what it shows and why.
  private func explain() -> Reply {
    guard let current = walk, let measured = unexplained else { return .nothing }
    unexplained = nil
    let comparisons = current.decidedPredictions.map { question, answer in
      sitting.archive.note(outcomeOf: answer, to: question, measured: measured, walk: current)
      return Feedback.document(
        answer, to: question, findings: current.findings, words: sitting.words)
    }
    let screen = sitting.answer(
      of: measured, to: current.predictedFindings,
      lead: comparisons.reduce(Document(), +))
    let document = screen.document
    screen.tell(at: .step(current.stepIndex + 1, lesson: current.lesson.name))
    return .document(document)
  }

  // MARK: Showing

  private func feedback(_ answer: Answer, _ question: Question, _ walk: LessonWalk) -> Reply {
    .document(
      Feedback.document(
        answer, to: question, findings: walk.findings, words: sitting.words))
  }

  private func screen(_ walk: LessonWalk) -> StepScreen {
    let shows = !walk.step.blocks.termBoxes.isEmpty
    return StepScreen(
      walk: walk, words: sitting.words,
      glossary: shows ? (try? sitting.glossary())?.content ?? [] : [])
  }

  /// Goes to a step; freely only where it was finished before.
  private func go(to index: Int, freely: Bool = false) throws(ShellError) -> Reply {
    var current = try open()
    let isFinished = sitting.archive.isFinished(step: index, of: current.lesson)
    current.go(to: index, freely: freely && isFinished)
    walk = current
    unexplained = nil
    hasMeasuredOn = false
    return showStep()
  }

  /// Shows the step from its beginning up to where the person is.
  private func showStep() -> Reply {
    guard var current = walk else { return .nothing }
    let heading = screen(current).heading
    let seen = current.position
    current.rewind()
    while current.position < max(seen, 1), !current.advance().isEmpty {}
    walk = current
    let blocks = Array(current.step.blocks.prefix(current.position))
    return .document(heading) + .document(screen(current).document(blocks)) + invite(current)
  }

  /// Shows what follows the gate that has just been passed.
  private func showMore() -> Reply {
    guard var current = walk else { return .nothing }
    let blocks = current.advance()
    walk = current
    let shown: Reply = blocks.isEmpty ? .nothing : .document(screen(current).document(blocks))
    return shown + invite(current)
  }

  /// Keeps where the person is, and says what comes next.
  private func invite(_ current: LessonWalk) -> Reply {
    sitting.archive.save(current)
    return .document(screen(current).invitation)
  }

  private func finish(_ lesson: Lesson) -> Reply {
    sitting.archive.finish(lesson)
    walk = nil
    let done = sitting.say(.lessonDone, ["lesson": lesson.title])
    guard let next = unfinished else { return done + sitting.say(.allFinished) }
    var reply = done + sitting.say(.nextLesson, ["lesson": next])
    reply.offer = "lesson \(next)"
    return reply
  }

  /// The walk; one command alone goes on where the last sitting ended.
  private func open() throws(ShellError) -> LessonWalk {
    if walk == nil { resume() }
    guard let walk else { throw .noLesson }
    return walk
  }

  /// The lesson to go on with where none is open; nil when all are finished.
  private var unfinished: String? { sitting.lessonStates.next(after: nil)?.name }
}
