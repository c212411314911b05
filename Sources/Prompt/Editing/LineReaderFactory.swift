internal import Platform

/// Chooses the reader that fits the terminal: the editor where it works, the plain one elsewhere.
public enum LineReaderFactory {
  /// Makes the reader of standard input.
  /// - Parameters:
  ///   - facts: What the terminal can do.
  ///   - isPlain: Whether the person asked for output without escape codes.
  ///   - signals: The queue Ctrl-C arrives in, or nil where nobody sits at the keyboard.
  ///   - terminal: The modes of the terminal, or nil where there is none.
  ///   - history: The earlier lines.
  ///   - words: What the editor itself says.
  ///   - completionSource: What Tab completes.
  ///   - hintSource: What is drawn behind the cursor.
  /// - Returns: The editor, or a plain reader that writes no escape code.
  public static func makeReader(
    facts: TerminalFacts, isPlain: Bool, signals: SignalQueue?, terminal: TerminalState?,
    history: HistoryStore, words: EditorWords, completionSource: CompletionSource? = nil,
    hintSource: HintSource? = nil
  ) -> any LineReader {
    if facts.canEdit, !isPlain, let signals, let terminal,
      let editor = try? EditlineEditor(
        facts: facts, signals: signals, terminal: terminal, history: history,
        words: words)
    {
      editor.completionSource = completionSource
      editor.hintSource = hintSource
      return editor
    }
    let prompts: FileDescriptor? =
      !facts.inputIsTerminal ? nil : facts.outputIsTerminal ? .standardOutput : .standardError
    return PlainLineReader(
      input: .standardInput, promptOutput: prompts,
      signals: facts.inputIsTerminal ? signals : nil, completionSource: completionSource)
  }
}
