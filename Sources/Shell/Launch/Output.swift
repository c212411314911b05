internal import Platform
internal import Prompt
internal import Terminal

/// Where everything the program says goes: the only writer of standard output and standard error.
final class Output {
  /// The width, colours and glyphs of the screen; the width follows the window.
  private(set) var canvas: Canvas
  private let terminal: TerminalFacts
  private let color: ColorChoice
  private let isUTF8: Bool
  /// Whether nothing may be redrawn and no escape byte written.
  private(set) var isPlain: Bool
  /// Shows what is longer than the window; nil where nobody sits who could turn a page.
  var pager: Pager?
  /// What the colours are to be read on, as the person chose it; nil where nobody did.
  var chosenBackground: () -> Background? = { nil }
  /// What the terminal says is behind the text; nil where it does not.
  private var foundBackground: Background?
  /// The words that stand in any document, in the language of the sitting.
  var words: () -> LayoutWords = { .english }
  /// What stood on the screen last.
  var record = ScreenRecord()
  /// What has been said since the line being done began, where it is shown page by page.
  private var held: [Passage]?
  /// What was typed at the pager and is meant for the prompt.
  private var typed = ""

  init(terminal: TerminalFacts, plain: Bool, color: ColorChoice, isUTF8: Bool) {
    self.terminal = terminal
    self.color = color
    self.isUTF8 = isUTF8
    isPlain = plain || terminal.isAccessible
    foundBackground = terminal.background
    canvas = Canvas(width: terminal.columns)
    followWindow()
  }

  /// Whether standard error can be redrawn while an experiment runs.
  var canAnimate: Bool { terminal.errorIsTerminal && terminal.isCapable && !isPlain }

  /// The terminal whose modes an experiment must leave as they are; nil where there is none.
  var terminalDescriptor: FileDescriptor? { terminal.inputIsTerminal ? .standardInput : nil }

  /// Whether somebody who cannot see a redrawn line is there to be told that a run takes its time.
  var speaksProgress: Bool { terminal.errorIsTerminal }

  /// Asks the window for its width again; called before each screen, so a resize is seen.
  func followWindow() {
    var facts = terminal
    if terminal.outputIsTerminal, let size = TerminalFacts.windowSize(of: .standardOutput) {
      facts.columns = size.columns
    }
    let wantsColor =
      switch color {
      case .auto: facts.wantsColor
      case .always: true
      case .never: false
      }
    canvas = Canvas(
      width: min(facts.columns, 120), color: wantsColor && !isPlain,
      background: facts.hasManyColors ? chosenBackground() ?? foundBackground : nil,
      glyphs: isPlain || !isUTF8 || facts.terminalType == "dumb" ? .ascii : .unicode,
      words: words())
  }

  /// Asks what is behind the text where that matters and is not known yet.
  func findBackground(_ ask: () -> Background?) {
    followWindow()
    guard canvas.color, canvas.background == nil, terminal.hasManyColors,
      terminal.outputIsTerminal
    else { return }
    foundBackground = ask()
  }

  /// The columns and rows that there are to read in.
  var window: ScreenSize {
    followWindow()
    let rows = terminal.outputIsTerminal ? TerminalFacts.windowSize(of: .standardOutput)?.rows : nil
    return ScreenSize(columns: canvas.width, rows: rows ?? ScreenSize.usual.rows)
  }

  /// Does something whose output alone is to be plain.
  func plainly<Result>(_ wanted: Bool, _ body: () throws -> Result) rethrows -> Result {
    let before = isPlain
    isPlain = before || wanted
    defer { isPlain = before }
    return try body()
  }

  /// Shows a document, with an empty line after it; as a whole on one page where that has room for it.
  func show(_ document: Document, isWhole: Bool = false) {
    followWindow()
    guard held != nil else { return write(document.rendered(on: canvas) + "\n") }
    let passages = document.passages(on: canvas) + [Passage("\n")]
    let text = passages.map(\.text).joined()
    record.append(text)
    held?.append(contentsOf: isWhole ? [Passage(text, isWhole: true)] : passages)
  }

  /// Shows a document on the screen; where standard output is none, beside it on standard error.
  func showBeside(_ document: Document) {
    if terminal.outputIsTerminal { return show(document) }
    followWindow()
    writeError(document.rendered(on: canvas) + "\n")
  }

  /// Shows code in its colours on a screen, and elsewhere byte for byte, so that it can be kept.
  func show(_ code: String, in language: String) {
    followWindow()
    guard terminal.outputIsTerminal || canvas.color else { return write(code) }
    show([.code(code, language: language)])
  }

  /// Does something whose whole output is shown page by page where it is longer than the window.
  func paged<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard pager != nil, terminal.outputIsTerminal, terminal.isCapable, !isPlain else {
      return try body()
    }
    held = []
    defer {
      flush()
      held = nil
    }
    return try body()
  }

  /// Shows what has been said so far, before something else needs the screen.
  func flush() {
    guard let passages = held, !passages.isEmpty, let pager else { return }
    held = []
    typed += pager.show(
      passages,
      window: {
        TerminalFacts.windowSize(of: .standardOutput) ?? (
          columns: terminal.columns, rows: terminal.rows
        )
      }, canvas: canvas, write: writeThrough)
  }

  /// What was typed at the pager and is meant for the prompt, once.
  func takeTyped() -> String {
    defer { typed = "" }
    return typed
  }

  /// Writes text as it is to standard output.
  func write(_ text: String) {
    record.append(text)
    if held == nil { writeThrough(text) } else { held?.append(Passage(text)) }
  }

  /// A reader that went away is nobody's error.
  private func writeThrough(_ text: String) { try? FileDescriptor.standardOutput.write(text) }

  /// Writes text as it is to standard error, below everything said before.
  func writeError(_ text: String) {
    flush()
    try? FileDescriptor.standardError.write(text)
  }

  /// Says an error: on a screen in lines of its width, elsewhere in one, so that a filter finds it.
  func complain(_ sentence: String) {
    record.append("\(opening(.complaint))\(sentence)\n")
    guard terminal.errorIsTerminal, !isPlain else {
      return writeError("\(opening(.complaint))\(sentence)\n")
    }
    followWindow()
    let line = Text(opening(.complaint), .bad) + Text(sentence)
    writeError(Document([.paragraph(line)]).rendered(on: canvas))
  }

  /// Says what is no failure of the line that met it.
  func remark(_ sentence: String) { writeError("\(opening(.remark))\(sentence)\n") }

  /// A person reads it in the own language; a filter looks for one word in all of them.
  private func opening(_ word: LayoutWord) -> String {
    let words = terminal.errorIsTerminal ? words() : .english
    let opening = words[word]
    return opening.hasSuffix("：") ? opening : opening + " "
  }
}
