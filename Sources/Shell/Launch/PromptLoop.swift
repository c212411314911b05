internal import Lessons
internal import Platform
internal import Terminal

/// The prompt: reads a line, does it, and asks for the next one, until the person leaves.
struct PromptLoop {
  private let session: Session
  private let reader: any LineReader

  /// A prompt on the terminal that the program was started from.
  init(session: Session, terminal: TerminalFacts) {
    self.session = session
    let grammar = LazyGrammar(session: session)
    reader = LineReaderFactory.makeReader(
      facts: terminal, isPlain: session.output.isPlain, signals: SignalQueue(),
      terminal: TerminalState(), history: HistoryStore(path: session.archive.makeHistoryPath()),
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

  /// An empty line does what was just offered, or what the lesson expects next, or nothing.
  private func perform(_ line: String) {
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
