internal import Platform

/// What a paste does: the first line can still be edited, further lines wait behind it.
extension EditlineEditor {
  /// Inserts the first pasted line at the cursor and keeps the others until Enter is pressed.
  ///
  /// One Enter runs all of them, one after the other, each shown behind its prompt; Ctrl-C drops
  /// them.
  func insertPaste() {
    let lines = PastedText(keys.takePaste()).lines
    guard let first = lines.first else { return }
    replace(cursor..<cursor, with: first)
    queuedLines += lines.dropFirst()
    guard !queuedLines.isEmpty else { return }
    printAbove([
      Columns.clipped(
        words.pasted(queuedLines.count + 1), to: windowSize.columns - 1, style.ellipsis)
    ])
  }

  /// The next waiting line, shown as if it had been typed; nil when none waits.
  func nextQueuedLine(recordInHistory: Bool) -> LineInput? {
    if queuedLines.isEmpty { return nil }
    while let signal = signals.next() {
      switch signal {
      case .interrupt, .terminate, .hangUp:
        queuedLines = []
        return signal == .interrupt ? .interrupted : .terminated(signal)
      case .terminalStop: signals.suspendProcess()
      default: break  // The next line that is edited asks for the size anyway.
      }
    }
    let line = queuedLines.removeFirst()
    write(PromptText.withoutMarks(leftPrompt.text) + line + "\r\n")
    if recordInHistory { history.append(line) }
    return .line(line)
  }
}
