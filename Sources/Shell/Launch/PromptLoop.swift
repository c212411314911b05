internal import Lessons
internal import Platform
internal import Prompt
internal import Terminal
internal import Wording

/// The prompt: reads a line, does it, and asks for the next one, until the person leaves.
struct PromptLoop {
  private let dispatcher: Dispatcher
  private let reader: any LineReader
  /// The modes and the signals of the terminal, which the pager shares with the reader.
  private let keyboard: PagingKeyboard?

  /// The columns below which the prompt leaves the name of the lesson out.
  private static let narrow = 60

  /// A prompt on the terminal that the program was started from.
  init(_ dispatcher: Dispatcher, terminal: TerminalFacts) {
    self.dispatcher = dispatcher
    let sitting = dispatcher.sitting
    let grammar = LazyGrammar(sitting, game: dispatcher.game)
    let (signals, modes) = (SignalQueue(), TerminalState())
    keyboard = signals.flatMap { signals in
      modes.map { PagingKeyboard(terminal: $0, signals: signals) }
    }
    reader = LineReaderFactory.makeReader(
      facts: terminal, isPlain: dispatcher.output.isPlain, signals: signals,
      terminal: modes, history: HistoryStore(path: sitting.archive.makeHistoryPath()),
      words: sitting.editorWords,
      completionSource: grammar.completions, hintSource: grammar.hint)
  }

  /// Greets, and runs until Ctrl-D or 'quit'.
  func run() -> ExitCode {
    let sitting = dispatcher.sitting
    dispatcher.output.findBackground(reader.askForBackground)
    dispatcher.lesson.resume()
    if dispatcher.lesson.walk == nil { dispatcher.offer("lesson") }
    dispatcher.output.show(
      WelcomeScreen(
        walk: dispatcher.lesson.walk, isNew: sitting.archive.isNew,
        trouble: sitting.archive.takeTrouble(), words: sitting.words
      ).document)
    return run { true }
  }

  /// Runs until the quiz or the game that a command of the operating system began is over.
  func finishGuiding() -> ExitCode { run { dispatcher.isGuiding } }

  private func run(while isWanted: () -> Bool) -> ExitCode {
    dispatcher.ask = ask
    dispatcher.askLines = askLines
    while !dispatcher.isOver, isWanted() {
      reader.show(on: dispatcher.output.canvas.background)
      switch reader.readLine(prompt: prompt) {
      case .line(let line): perform(line)
      case .interrupted: dispatcher.leaveGuide()
      case .endOfInput where dispatcher.game.isOpen: dispatcher.leaveGuide()
      case .endOfInput: dispatcher.isOver = true
      case .terminated(let signal): SignalQueue.endProcess(by: signal)
      }
    }
    return .success
  }

  /// Shows what a line says page by page, unless further lines wait behind it.
  private func perform(_ line: String) {
    dispatcher.output.pager = reader.hasPendingInput ? nil : pager
    dispatcher.output.paged { performWhole(line) }
    handOver()
  }

  /// Puts what was typed at the pager into the next line.
  private func handOver() {
    let typed = dispatcher.output.takeTyped()
    if !typed.isEmpty { reader.prefill(typed) }
  }

  private var pager: Pager? {
    guard dispatcher.sitting.settings.pager, let keyboard else { return nil }
    let words = dispatcher.sitting.words
    return Pager(
      kind: .init(
        own: ProcessEnvironment.value(of: "CONLAB_PAGER"),
        usual: ProcessEnvironment.value(of: "PAGER")),
      keyboard: keyboard,
      invitation: { invitation($0).styled(.faint) },
      farewell: { words.text(ScreenWord.pagerLeftOut, ["count": "\($0)"]).styled(.faint) })
  }

  /// Which keys go on, in as many words as a line has room for.
  private func invitation(_ count: Int) -> Text {
    let words = dispatcher.sitting.words
    let whole = words.text(ScreenWord.pagerMore, ["count": "\(count)"])
    guard DisplayWidth.of(whole.plain) > dispatcher.output.window.columns else { return whole }
    return words.text(ScreenWord.pagerMoreBriefly, ["count": "\(count)"])
  }

  /// A line does what it takes of what was just offered, else an empty one what the lesson expects
  /// next, or nothing.
  private func performWhole(_ line: String) {
    let line = dispatcher.meansEnter(line) ? "" : line
    if let command = dispatcher.offered(by: line) {
      dispatcher.output.show([.paragraph(Text(command.line, .command))])
      _ = dispatcher.perform(command)
    } else if line.allSatisfy({ $0 == " " }) {
      switch dispatcher.guide.onEnter {
      case .perform(let command)?: dispatcher.perform(words: [command])
      case .edit(let line)?: reader.prefill(line)
      case nil: break
      }
    } else if dispatcher.perform(line: line) != .success {
      // What was pasted behind a line that failed was meant for a success.
      reader.discardPendingInput()
    }
  }

  /// A prompt is cut where it would leave no room to type, so the question stands above it.
  private func ask(_ question: String) -> String? {
    dispatcher.output.show(Document(Text(question)))
    dispatcher.output.flush()
    handOver()
    if case .line(let text) = reader.readLine(prompt: Prompt("?"), recordInHistory: false) {
      return text
    }
    return nil
  }

  /// Lines up to an empty one that was typed; an empty line in what was pasted belongs to it.
  private func askLines() -> [String] {
    dispatcher.output.flush()
    handOver()
    var lines: [String] = []
    while true {
      let isPasted = reader.hasPendingInput
      switch reader.readLine(prompt: Prompt("·"), recordInHistory: false) {
      case .line(let line) where isPasted || !line.allSatisfy(\.isWhitespace): lines.append(line)
      case .line, .endOfInput: return lines
      case .interrupted: return []
      case .terminated(let signal): SignalQueue.endProcess(by: signal)
      }
    }
  }

  /// The prompt names the game and its steps, the quiz and the question, or the lesson and the step.
  private var prompt: Prompt {
    if let place = dispatcher.game.place {
      return Prompt(parts: [.init("conlab", .accent), .init(" \(place)", .place), .init(">")])
    }
    if dispatcher.quiz.isOpen, let quiz = dispatcher.quiz.quiz {
      let place = " quiz \(quiz.number)/\(quiz.count)"
      return Prompt(parts: [.init("conlab", .accent), .init(place, .place), .init(">")])
    }
    guard let walk = dispatcher.lesson.walk else {
      return Prompt(parts: [.init("conlab", .accent), .init(">")])
    }
    let step = " \(walk.stepIndex + 1)/\(walk.lesson.steps.count)"
    // In a narrow window there is no room for the name and for a line.
    let isNarrow = dispatcher.output.window.columns < Self.narrow
    let place = isNarrow ? step : " \(walk.lesson.name)\(step)"
    return Prompt(parts: [.init("conlab", .accent), .init(place, .place), .init(">")])
  }
}
