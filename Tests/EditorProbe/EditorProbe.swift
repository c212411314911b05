internal import Glibc
internal import Platform
internal import Prompt

/// A program that reads lines as a shell does and says what it got: `<line>`.
///
/// Options: `--history FILE`, `--plain`, `--no-hints`, `--unrecorded`, `--chinese`, `--right`. The
/// words it completes are fixed, Chinese ones among them, so that the tests know what to expect on
/// the screen.
enum EditorProbe {
  static func run() {
    let options = CommandLine.arguments.dropFirst()
    let facts = TerminalFacts.current()
    let path = options.firstIndex(of: "--history").map { options[$0 + 1] }
    // Without a person at a terminal Ctrl-C may end the program as it ends any other.
    let signals = facts.inputIsTerminal ? SignalQueue() : nil
    let terminal = TerminalState()
    let reader = LineReaderFactory.makeReader(
      facts: facts, isPlain: options.contains("--plain"), signals: signals, terminal: terminal,
      history: HistoryStore(path: path), words: words, completionSource: complete,
      hintSource: hint)
    let editor = reader as? EditlineEditor
    if options.contains("--no-hints") { editor?.showsHints = false }
    say(editor == nil ? "plain reader" : "editor")
    while true {
      let prompt = Prompt(
        parts: [.init("lab", .accent), .init(options.contains("--chinese") ? " 线程" : ">")],
        right: options.contains("--right") ? "3/12" : "")
      switch reader.readLine(prompt: prompt, recordInHistory: !options.contains("--unrecorded")) {
      case .line("quit"): return
      case .line("exit 3"): exit(3)
      case .line("abort"): abort()
      case .line("modes"):
        // Work between two prompts that hides what is typed, and its end.
        let modes = TerminalModes(of: .standardInput)
        modes?.hideTyping()
        say("quiet")
        modes?.restore()
        say("restored")
      case .line(let line): say("<\(line)>")
      case .interrupted: say("interrupted")
      case .endOfInput: return say("end")
      case .terminated(let signal):
        say("terminated")
        SignalQueue.endProcess(by: signal)
      }
    }
  }

  private static var words: EditorWords {
    EditorWords(
      search: { "search '\($0)':" }, notFound: { "not found '\($0)':" },
      pasted: { "\($0) pasted lines: Enter runs them one after the other, Ctrl-C drops them" },
      dropped: { "\($0) more pasted line\($0 == 1 ? "" : "s") dropped" },
      more: { "\($0) more, type a letter to narrow" })
  }

  private static func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  private static func complete(_ line: String, _ cursor: Int) -> Completions {
    let head = line.unicodeScalars.prefix(cursor)
    let word = String(String.UnicodeScalarView(head.reversed().prefix { $0 != " " }.reversed()))
    let words = [
      ("race", "two workers increment one counter"), ("race-free", "the same with a lock"),
      ("memory", "what one more worker costs"), ("线程", "线程的生命"), ("线程池", "几个线程轮流做事"),
    ]
    return Completions(
      replacing: (cursor - word.unicodeScalars.count)..<cursor,
      with: words.filter { $0.0.hasPrefix(word) }.map { .init($0.0, summary: $0.1) })
  }

  private static func hint(_ line: String) -> String? {
    line.hasPrefix("race ") ? "[--threads N] [--guard none|lock] [--rounds N]" : nil
  }
}
