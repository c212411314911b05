internal import Lessons
internal import Platform
internal import Prompt
internal import Terminal

/// The prompt: reads a line, does it, and asks for the next one, until the person leaves.
struct PromptLoop {
  private let session: Session
  private let reader: any LineReader
  /// The modes and the signals of the terminal, which the pager shares with the reader.
  private let keyboard: PagingKeyboard?

  /// A prompt on the terminal that the program was started from.
  init(session: Session, terminal: TerminalFacts) {
    self.session = session
    let grammar = LazyGrammar(session: session)
    let (signals, modes) = (SignalQueue(), TerminalState())
    keyboard = signals.flatMap { signals in
      modes.map { PagingKeyboard(terminal: $0, signals: signals) }
    }
    reader = LineReaderFactory.makeReader(
      facts: terminal, isPlain: session.output.isPlain, signals: signals,
      terminal: modes, history: HistoryStore(path: session.archive.makeHistoryPath()),
      completionSource: grammar.completions, hintSource: grammar.hint)
  }

  /// Greets, and runs until Ctrl-D or 'quit'.
  func run() -> ExitCode {
    session.guide.resume()
    session.output.show(
      WelcomeScreen(session: session, trouble: session.archive.takeTrouble()).document)
    return run { true }
  }

  /// Runs until the quiz that a command of the operating system began is over.
  func finishQuiz() -> ExitCode { run { session.quiz.isOpen } }

  private func run(while isWanted: () -> Bool) -> ExitCode {
    session.ask = ask
    while !session.isOver, isWanted() {
      switch reader.readLine(prompt: prompt) {
      case .line(let line): perform(line)
      case .interrupted: session.quiz.leave()
      case .endOfInput: session.isOver = true
      case .terminated(let signal): SignalQueue.endProcess(by: signal)
      }
    }
    return .success
  }

  /// Shows what a line says page by page, unless further lines wait behind it.
  private func perform(_ line: String) {
    session.output.pager = reader.hasPendingInput ? nil : pager
    session.output.paged { performWhole(line) }
  }

  private var pager: Pager? {
    guard session.settings.pager, let keyboard else { return nil }
    let words = session.words
    return Pager(
      kind: .init(
        own: ProcessEnvironment.value(of: "CONLAB_PAGER"),
        usual: ProcessEnvironment.value(of: "PAGER")),
      keyboard: keyboard,
      invitation: { words.text(.pagerMore, ["count": "\($0)"]).styled(.faint) },
      farewell: { words.text(.pagerLeftOut, ["count": "\($0)"]).styled(.faint) })
  }

  /// An empty line does what was just offered, or what the lesson expects next, or nothing.
  private func performWhole(_ line: String) {
    if line.allSatisfy({ $0 == " " }) {
      if let offer = session.takeOffer() {
        session.output.show([.paragraph(Text(offer, .command))])
        session.perform(line: offer)
      } else if session.leader.acceptsEnter {
        session.perform(words: ["next"])
      }
    } else if session.perform(line: line) != .success {
      // What was pasted behind a line that failed was meant for a success.
      reader.discardPendingInput()
    }
  }

  /// A prompt is cut where it would leave no room to type, so the question stands above it.
  private func ask(_ question: String) -> String? {
    session.output.show(Document(Text(question)))
    session.output.flush()
    if case .line(let text) = reader.readLine(prompt: Prompt("?"), recordInHistory: false) {
      return text
    }
    return nil
  }

  /// The prompt names the quiz and the question, else the lesson and the step.
  private var prompt: Prompt {
    if session.quiz.isOpen, let quiz = session.quiz.quiz {
      let place = " quiz \(quiz.number)/\(quiz.count)"
      return Prompt(parts: [.init("conlab", .accent), .init(place, .place), .init(">")])
    }
    guard let walk = session.guide.walk else {
      return Prompt(parts: [.init("conlab", .accent), .init(">")])
    }
    let place = " \(walk.lesson.name) \(walk.stepIndex + 1)/\(walk.lesson.steps.count)"
    return Prompt(parts: [.init("conlab", .accent), .init(place, .place), .init(">")])
  }
}
