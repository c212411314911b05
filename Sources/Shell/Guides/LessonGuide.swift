internal import Experiments
internal import Lessons
internal import Results
internal import Terminal
internal import Wording

/// Leads a person through lessons: shows steps, takes answers, compares them with what was measured.
final class LessonGuide: Guide {
  let sitting: Sitting
  /// Where the person stands; nil while no lesson is open.
  var walk: LessonWalk?
  /// What a run of this step still has to explain.
  var unexplained: Measured?
  /// Whether a run of this step was offered to go on that could not tell what was predicted.
  var hasMeasuredOn = false

  init(_ sitting: Sitting) { self.sitting = sitting }

  /// Enter does what comes next, shows the open question again, or makes ready what is to be changed.
  var onEnter: Enter? {
    switch walk?.gate {
    case .run(let commands)?:
      commands.mustModify ? .edit(commands.lines.first ?? "") : .perform("next")
    case .judge?, .stepEnd?, .lessonEnd?: .perform("next")
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
    _ wanted: String?, at step: Int? = nil, restart: Bool = false, fast: Bool = false
  ) throws(ShellError) -> Reply {
    guard let lesson = try lesson(wanted) else { return sitting.say(.allFinished) }
    if let step {
      guard lesson.steps.indices.contains(step - 1) else {
        throw .noSuchStep(step, last: lesson.steps.count)
      }
      let saved = sitting.archive.savedWalk(in: lesson)
      // Who leaves the questions asked first for a step leaves the fast track.
      walk = saved?.track?.shownSteps == nil ? LessonWalk(lesson: lesson) : saved
      return try go(to: step - 1, freely: true)
    } else if fast {
      return try beginFast(lesson, restart: restart)
    } else if restart {
      walk = LessonWalk(lesson: lesson)
      unexplained = nil
    } else {
      walk = sitting.archive.savedWalk(in: lesson) ?? LessonWalk(lesson: lesson)
      unexplained = heldBack()
    }
    return isAskedFirst ? showAskedFirst() : showStep()
  }

  /// The lesson that is meant: the open one, or the first not finished, where none is named.
  private func lesson(_ wanted: String?) throws(ShellError) -> Lesson? {
    guard let wanted = wanted ?? sitting.archive.currentLesson ?? unfinished else { return nil }
    return try sitting.lesson(named: wanted)
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
      var reply = Reply.document([.paragraph(Text(commands.spoken, .command))])
      reply.next = .perform(line)
      return reply
    case .judge: return judge()
    case .stepEnd:
      return try go(to: current.nextStep ?? current.stepIndex, freely: current.isFree)
    case .lessonEnd: return finish(current.lesson)
    }
  }

  /// Goes one step back.
  func back() throws(ShellError) -> Reply {
    let current = try open()
    if isAskedFirst { return try askEarlier() }
    guard let previous = current.previousStep else { throw .atFirstStep }
    return try go(to: previous, freely: true)
  }

  /// Begins the step again.
  func again() throws(ShellError) -> Reply {
    let current = try open()
    return isAskedFirst ? showAskedFirst() : try go(to: current.stepIndex, anew: true)
  }

  /// Goes to the next step, whatever is open.
  func skip() throws(ShellError) -> Reply {
    let current = try open()
    if case .answer(let question) = current.gate, current.beforehand != nil {
      return take(.notSure, to: question, nil)
    }
    if current.gate == .judge { return judge() }
    guard let next = current.nextStep else { return finish(current.lesson) }
    return sitting.say(.skipped) + (try go(to: next))
  }

  /// Where the person stands in the open lesson.
  func place() throws(ShellError) -> LessonWalk { try open() }

  /// Shows where the person is and what comes next.
  func whereAmI() throws(ShellError) -> Reply {
    let current = try open()
    return isAskedFirst ? showAskedFirst() : .document(screen(current).whereDocument)
  }

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
    if let track = current.track {
      other.restore(FastTrack(lesson, answers: track.answers, missed: track.missed))
    }
    walk = other
  }

  // MARK: Showing

  func screen(_ walk: LessonWalk) -> StepScreen {
    let shows = !walk.step.blocks.termBoxes.isEmpty
    return StepScreen(
      walk: walk, words: sitting.words,
      glossary: shows ? (try? sitting.glossary())?.content ?? [] : [])
  }

  /// Goes to a step; freely only where it was finished before.
  func go(to index: Int, freely: Bool = false, anew: Bool = false) throws(ShellError) -> Reply {
    var current = try open()
    let isFinished = sitting.archive.isFinished(step: index, of: current.lesson)
    current.go(to: index, freely: freely && isFinished, anew: anew)
    walk = current
    unexplained = nil
    hasMeasuredOn = false
    return showStep()
  }

  /// Shows the step from its beginning up to where the person is.
  func showStep() -> Reply {
    guard var current = walk else { return .nothing }
    let heading = screen(current).heading
    let seen = current.position
    current.rewind()
    while current.position < max(seen, 1) || current.isPassed, !current.advance().isEmpty {}
    walk = current
    let blocks = Array(current.step.blocks.prefix(current.position))
    return .document(heading) + .document(screen(current).document(blocks)) + invite(current)
  }

  /// Shows what follows the gate that has just been passed.
  func showMore() -> Reply {
    guard var current = walk else { return .nothing }
    let blocks = current.advance()
    walk = current
    let shown: Reply = blocks.isEmpty ? .nothing : .document(screen(current).document(blocks))
    return shown + invite(current)
  }

  /// Keeps where the person is, and says what comes next.
  func invite(_ current: LessonWalk) -> Reply {
    sitting.archive.save(current)
    return .document(screen(current).invitation)
  }

  /// Ends the lesson with its card.
  func finish(_ lesson: Lesson) -> Reply {
    sitting.archive.finish(lesson)
    walk = nil
    return show(card(of: lesson))
  }

  /// The card of a lesson, for a person or for programs; without a name as with `begin`.
  func card(_ wanted: String?, json: Bool) throws -> Reply {
    guard let lesson = try lesson(wanted) else { throw ShellError.noLesson }
    let card = card(of: lesson)
    return json ? .text(try card.card.json.json() + "\n") : show(card)
  }

  /// Shows a card, with its keys; Enter begins the next lesson.
  private func show(_ card: LessonCardScreen) -> Reply {
    var reply = Reply.document(card.document)
    reply.offer = Offer(card.next.map { "lesson \($0)" }, keys: card.keys)
    return reply
  }

  /// What a lesson left behind, with the lesson to go on with.
  func card(of lesson: Lesson) -> LessonCardScreen {
    LessonCardScreen(
      card: sitting.archive.card(of: lesson),
      next: sitting.lessonStates.next(behind: lesson.name)?.name,
      isInteractive: sitting.isInteractive, words: sitting.words)
  }

  /// The run whose explanation the last sitting ended before, read from the notebook.
  private func heldBack() -> Measured? {
    guard let walk, case .answer(let question) = walk.gate, question.kind == .explain,
      let name = walk.experimentBefore, let run = sitting.archive.lastRun(of: name)
    else { return nil }
    return try? run.measured()
  }

  /// The walk; one command alone goes on where the last sitting ended.
  func open() throws(ShellError) -> LessonWalk {
    if walk == nil { resume() }
    guard let walk else { throw .noLesson }
    return walk
  }

  /// The lesson to go on with where none is open; nil when all are finished.
  private var unfinished: String? { sitting.lessonStates.next(after: nil)?.name }
}
