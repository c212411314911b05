internal import Experiments
internal import Lessons
internal import Results
internal import Terminal
internal import Wording

/// Performs lines: parses them, does what they say, shows what comes of it, and keeps the score.
final class Dispatcher {
  let sitting: Sitting
  let output: Output
  let lesson: LessonGuide
  let quiz: QuizGuide
  let game: GameGuide
  /// Reads a short answer to a question of the lab itself; nil where nobody can be asked.
  var ask: ((String) -> String?)?
  /// Reads lines up to an empty one; nil where nobody can be asked.
  var askLines: (() -> [String])?
  /// Whether the lab was asked to end.
  var isOver = false
  /// The status that the program ends with: the worst there was.
  private(set) var status = ExitCode.success
  /// The status of the line done last; a command may have done another one.
  private var latest = ExitCode.success
  /// What was just offered; any other line takes it away.
  private var offer: Offer?
  /// The findings that the run of the line being done is to show first.
  private var asked: [String] = []
  /// The command that began the open game.
  private var opener: String?
  /// How many lines are being done, each by the one before it.
  private var depth = 0

  init(_ sitting: Sitting, output: Output) {
    self.sitting = sitting
    self.output = output
    lesson = LessonGuide(sitting)
    quiz = QuizGuide(sitting)
    game = GameGuide(sitting)
    sitting.window = { output.window }
    sitting.lastScreen = { output.record.last }
    output.words = { sitting.words.layoutWords }
    output.chosenBackground = { sitting.settings.theme.background }
  }

  private var context: CommandContext {
    CommandContext(
      sitting: sitting, lesson: lesson, quiz: quiz, game: game, guide: guide,
      help: { Conlab.overview }, lineError: Parsing.error(in:), grammar: { GrammarTree.whole })
  }

  /// Does one line: cuts it into words, parses them, and does what they say.
  ///
  /// - Returns: the status of this line; errors have been said by then.
  @discardableResult
  func perform(line: String) -> ExitCode {
    offer = nil
    begin(line)
    defer { depth -= 1 }
    do {
      let words = try TypedLine.words(of: line, isProse: isProse)
      return words.isEmpty ? .success : perform(words: words)
    } catch {
      return fail(error)
    }
  }

  /// Does the words of one command.
  @discardableResult
  func perform(words: [String]) -> ExitCode {
    begin(words.joined(separator: " "))
    defer { depth -= 1 }
    defer { tellTrouble() }
    do {
      try TypedLine.check(words)
      let understood = try understand(words)
      switch understood.parsed {
      case .text(let text):
        output.write(text + (text.hasSuffix("\n") ? "" : "\n"))
        return .success
      case .help(let path, let english):
        if !showHelp(path) { output.write(english + (english.hasSuffix("\n") ? "" : "\n")) }
        return .success
      case .command(let command): return try perform(command, named: understood.name)
      case .experiment(let invocation): return try perform(invocation)
      case nil: return .success
      }
    } catch {
      return fail(error)
    }
  }

  /// A line is being done; only the one that was typed begins a new screen.
  private func begin(_ line: String) {
    if depth == 0 { output.record.begin(line) }
    depth += 1
  }

  private func perform(_ command: any LabCommand, named name: String) throws -> ExitCode {
    latest = .success
    let language = sitting.settings.language
    let wasAsking = quiz.isOpen
    var isTaken = false
    try output.plainly(command.isPlain) {
      let reply = try command.perform(in: context)
      let answer = game.isOpen ? nil : lesson.take(reply)
      isTaken = answer != nil
      try follow(answer ?? reply)
    }
    if sitting.settings.language != language {
      lesson.languageChanged()
      quiz.languageChanged()
    }
    // Who begins a quiz has left the game; its letters are answers from now on.
    if quiz.isOpen, !wasAsking { show(game.leave().pieces) }
    if !isTaken { try passOn(name) }
    return latest
  }

  /// Tells the lesson what was done; a game is done when it is over, and not when it begins.
  private func passOn(_ name: String) throws {
    if game.isOpen {
      opener = opener ?? name
      return
    }
    defer { opener = nil }
    if latest == .success { try follow(lesson.didPerform(opener ?? name)) }
  }

  private func perform(_ invocation: any ExperimentInvocation) throws -> ExitCode {
    try output.plainly(invocation.output.plain) {
      let run = try sitting.runner.run(invocation)
      if invocation.output.json {
        let shown = invocation.output.raw ? run.result : run.result.summary
        output.write(try shown.json(indented: false) + "\n")
      } else {
        try follow(lesson.take(run.measured, asked: asked))
      }
      return note(run.measured.ending.exitCode)
    }
  }

  // MARK: What comes of a line

  /// Shows a reply and does what is to happen next, to the end.
  func follow(_ first: Reply) throws {
    var reply = first
    while true {
      show(reply.pieces)
      offer = reply.offer ?? offer
      if reply.status != .success { note(reply.status) }
      if let failure = reply.failure { throw failure }
      switch reply.next {
      case nil: return
      case .leave?:
        isOver = true
        return
      case .perform(let line)?:
        // What the line shows is paged by itself.
        output.flush()
        perform(line: line)
        return
      case .proceed(let more)?: reply = try more()
      case .measure(let line, let take)?:
        reply = try take(try sitting.runner.run(line: line).measured)
      case .trial(let trial)?: reply = try trial.end(try run(trial))
      case .ask(let shown, let prompt, let take)?:
        guard let ask else {
          reply = try take(nil)
          continue
        }
        show(shown)
        reply = try take(ask(prompt))
      case .lines(let shown, let take)?:
        show(shown)
        reply = try take(askLines?())
      }
    }
  }

  /// Shows the parts of a reply in their order.
  func show(_ pieces: [Reply.Piece]) {
    for piece in pieces {
      switch piece {
      case .document(let document): output.show(document)
      case .beside(let document): output.showBeside(document)
      case .screen(let document): output.show(document, isWhole: true)
      case .text(let text): output.write(text)
      case .source(let text, let language): output.show(text, in: language)
      case .remark(let line): output.writeError(line + "\n")
      case .complaint(let error): output.complain(sitting.words.sentence(of: error))
      }
    }
  }

  /// Who takes the short words: an open game before an open quiz before the lesson.
  var guide: any Guide {
    if game.isOpen { return game }
    return quiz.isOpen ? quiz : lesson
  }

  /// Whether a game or a quiz is under way, which can be left.
  var isGuiding: Bool { game.isOpen || quiz.isOpen }

  /// Leaves the open game, else the open quiz, before its end.
  func leaveGuide() {
    guard game.isOpen else { return show(quiz.leave().pieces) }
    show(game.leave().pieces)
    guard let opener else { return }
    self.opener = nil
    do {
      try follow(lesson.didPerform(opener))
    } catch {
      _ = fail(error)
    }
  }

  /// Offers a command, which Enter does if it is the first thing typed.
  func offer(_ command: String) { offer = Offer(command) }

  /// The command that a typed line takes of what was just offered; nil where it takes none.
  func offered(by line: String) -> Offer.Command? { offer?.command(for: line) }

  /// Does a command that was offered.
  func perform(_ command: Offer.Command) -> ExitCode {
    asked = command.asked
    defer { asked = [] }
    return perform(line: command.line)
  }

  // MARK: How a line ended

  /// Says once what keeps the lab from saving; it is no failure of the line that met it.
  private func tellTrouble() {
    guard let trouble = sitting.archive.takeTrouble() else { return }
    output.remark(sitting.words.sentence(of: trouble))
  }

  private func fail(_ error: any Error) -> ExitCode {
    output.complain(sitting.words.sentence(of: error))
    return note((error as? ShellError)?.exitCode ?? .failed)
  }

  /// Takes in how something ended that a line did.
  @discardableResult
  private func note(_ code: ExitCode) -> ExitCode {
    status = max(status, code)
    latest = code
    return code
  }
}

extension Dispatcher {
  /// A dispatcher whose experiments show their progress on the output.
  static func make(
    _ output: Output, lessonSource: LessonSource, archive: Archive, settings: Settings,
    isInteractive: Bool
  ) -> Dispatcher {
    let display = RunDisplay(output)
    let sitting = Sitting(
      lessonSource: lessonSource, archive: archive, settings: settings,
      isInteractive: isInteractive, terminal: output.terminalDescriptor, report: display.take)
    return Dispatcher(sitting, output: output)
  }
}
