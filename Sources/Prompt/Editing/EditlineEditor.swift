internal import CEditline
internal import Glibc
internal import Platform
public import Terminal

/// The line editor of a terminal: libedit, with its own reader of keys, history and completion.
///
/// libedit alone would send Ctrl-C to all children a second time, lose the prompt after Ctrl-Z, run
/// pasted lines at once, and search the history by regular expression. So its signal handling is
/// off, and every key passes through `waitForKey`, which watches the signals beside the keyboard.
/// While a line is edited Ctrl-C and Ctrl-Z are keys: as signals they would make the kernel drop
/// what was typed before them, and the mark that begins a paste with it. There is one editor in a
/// process, used by the thread that made it.
///
/// Known limits of libedit that remain: it edits by code point, so an accent typed as a combining
/// mark is deleted alone, and the cursor is one column off while it moves left over one.
public final class EditlineEditor: LineReader {
  /// Asked when Tab is pressed; nil completes nothing.
  var completionSource: CompletionSource?
  /// Asked before each key while the cursor is at the end of the line; nil shows no hints.
  var hintSource: HintSource?
  /// Whether hints are drawn; off from the start where colours are unwanted or the screen is read
  /// aloud.
  public var showsHints: Bool
  /// Whether typed text beyond ASCII is understood, which needs a UTF-8 locale.
  let isUTF8: Bool

  let handle: OpaquePointer
  let input = FileDescriptor.standardInput
  let output: FileDescriptor
  let signals: SignalQueue
  let terminal: TerminalState
  let history: HistoryStore
  var style: EditorStyle
  let words: EditorWords

  var keys = KeyStream()
  /// Why the line being read ends without Enter, once it does.
  var ending: LineInput?
  /// What the next line begins with.
  private var draft = ""
  /// Pasted lines that follow the one being edited.
  var queuedLines: [String] = []
  /// The columns the hint on the screen takes; 0 when there is none.
  var hintColumns = 0
  var isSearching = false
  var walk: HistoryWalk?
  var leftPrompt = WideText(" ")
  var rightPrompt = WideText("")
  var promptColumns = 1
  var rightColumns = 0
  private var functionNames: [WideText] = []

  /// Prepares the terminal; its modes change only while a line is read.
  /// - Parameters:
  ///   - facts: What the terminal can show; standard error is drawn on when output is redirected.
  ///   - signals: The queue Ctrl-C, Ctrl-Z and the rest arrive in.
  ///   - terminal: The modes to return to.
  ///   - history: The earlier lines, which grow with each line read.
  ///   - words: What the editor itself says.
  /// - Throws: `EditlineError` where the plain reader is the better choice.
  init(
    facts: TerminalFacts, signals: SignalQueue, terminal: TerminalState, history: HistoryStore,
    words: EditorWords
  ) throws(EditlineError) {
    isUTF8 = EditlineEditor.chooseLocale()
    output = facts.outputIsTerminal ? .standardOutput : .standardError
    guard let handle = conlab_editline_create("conlab", input.rawValue, output.rawValue) else {
      throw .notStarted
    }
    guard conlab_terminal_can(handle, CChar(UInt8(ascii: "c")), CChar(UInt8(ascii: "e"))),
      conlab_terminal_can(handle, CChar(UInt8(ascii: "u")), CChar(UInt8(ascii: "p")))
    else {
      conlab_editline_destroy(handle)
      throw .terminalTooSimple
    }
    self.handle = handle
    self.signals = signals
    self.terminal = terminal
    self.history = history
    self.words = words
    style = EditorStyle(
      color: facts.outputIsTerminal && facts.wantsColor, unicode: isUTF8 && facts.isUTF8)
    showsHints = style.color
    conlab_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    conlab_set_signal_handling(handle, 0)
    conlab_read_signal_keys(handle)
    connectCallbacks()
    bindKeys()
  }

  deinit {
    terminal.restore()
    conlab_editline_destroy(handle)
  }

  /// Shows the prompt, lets a line be edited, and gives the terminal back before it returns.
  public func readLine(prompt: Prompt, recordInHistory: Bool) -> LineInput {
    ending = nil
    walk = nil
    show(prompt)
    if let queued = nextQueuedLine(recordInHistory: recordInHistory) { return queued }
    // A change of size between two prompts reaches libedit here.
    el_resize(handle)
    // libedit would show the prompt first, while the kernel still echoes and gathers lines.
    conlab_prepare_terminal(handle, 1)
    terminal.beginBracketedPaste(output: output)
    if !draft.isEmpty { WideText(draft).withPointer { el_wpush(handle, $0) } }
    draft = ""
    var count: Int32 = 0
    let characters = el_wgets(handle, &count)
    // libedit gives the terminal back itself, but not on every way out.
    conlab_prepare_terminal(handle, 0)
    conlab_editline_flush(handle)
    terminal.endBracketedPaste()
    guard ending == nil, let characters, count > 0 else {
      queuedLines = []
      // libedit shows Ctrl-D and stays on the row.
      if ending == nil { write("\r\n") }
      return ending ?? .endOfInput
    }
    var line = WideText.string(UnsafeBufferPointer(start: characters, count: Int(count)))
    if line.hasSuffix("\n") { line.removeLast() }
    if recordInHistory { history.append(line) }
    return .line(line)
  }

  /// Puts a text into the next line, in front of the cursor.
  public func prefill(_ text: String) { draft = text }

  /// Chooses the colours of the prompt and of hints.
  public func show(on background: Background?) { style.background = background }

  /// Whether keys typed ahead or pasted lines wait.
  public var hasPendingInput: Bool { !queuedLines.isEmpty || !keys.isEmpty || hasInputWaiting }

  /// Drops keys typed ahead and pasted lines not run yet.
  public func discardPendingInput() {
    queuedLines = []
    keys.discard()
    tcflush(input.rawValue, TCIFLUSH)
  }

  /// Chooses the character set of the environment, or UTF-8 where that one is poorer or not
  /// installed.
  private static func chooseLocale() -> Bool {
    if setlocale(LC_CTYPE, "") != nil, conlab_locale_is_utf8() { return true }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && conlab_locale_is_utf8()
  }

  /// Sets what libedit asks for when it draws the prompt.
  func show(_ prompt: Prompt) {
    let columns = windowSize.columns
    let left = PromptText.left(prompt, columns: columns, style: style)
    let right = PromptText.right(prompt, columns: columns, style: style)
    leftPrompt = WideText(left)
    rightPrompt = WideText(right)
    promptColumns = PromptText.width(left)
    rightColumns = PromptText.width(right)
  }

  private func bindKeys() {
    WideText("emacs").withPointer { _ = conlab_set_key_map(handle, $0) }
    for function in KeyBindings.Function.allCases {
      // libedit keeps the pointer to the name.
      let name = WideText(function.rawValue)
      functionNames.append(name)
      conlab_add_function(handle, name.pointer, name.pointer, callback(for: function))
    }
    for (keys, function) in KeyBindings.sequences {
      for key in keys { bind("\u{1B}" + key, function) }
    }
    for (key, function) in KeyBindings.characters { bind(String(key), function) }
  }

  private func bind(_ key: String, _ function: String) {
    WideText(key).withPointer { key in
      WideText(function).withPointer { _ = conlab_bind(handle, key, $0) }
    }
  }
}
