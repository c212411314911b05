public import Terminal

/// A source of lines: a terminal with an editor, a terminal without one, a pipe or a script.
///
/// Whoever is written against this protocol alone can be driven without a terminal.
public protocol LineReader: AnyObject {
  /// Waits for the next line and returns it without its line ending.
  /// - Parameters:
  ///   - prompt: What to show before the cursor; readers without a terminal show nothing.
  ///   - recordInHistory: Whether the line may be offered again later; false for answers.
  /// - Returns: The line, or why there is none.
  func readLine(prompt: Prompt, recordInHistory: Bool) -> LineInput

  /// Puts a text into the next line, where it can be edited; nothing happens where lines cannot be.
  func prefill(_ text: String)

  /// Whether something was typed or pasted ahead and has not been read yet.
  var hasPendingInput: Bool { get }

  /// Asks the terminal what is behind its text; nil where it does not say, or is none.
  func askForBackground() -> Background?

  /// Says what is behind the text from now on.
  func show(on background: Background?)

  /// Drops what was typed or pasted ahead and not read yet, such as after an interrupt or an error.
  func discardPendingInput()
}

extension LineReader {
  /// Nobody to be asked.
  public func askForBackground() -> Background? { nil }

  /// Nothing to be coloured.
  public func show(on background: Background?) {}

  /// Waits for the next line, which may be offered again from the history.
  /// - Parameter prompt: What to show before the cursor.
  /// - Returns: The line, or why there is none.
  public func readLine(prompt: Prompt) -> LineInput {
    readLine(prompt: prompt, recordInHistory: true)
  }
}
