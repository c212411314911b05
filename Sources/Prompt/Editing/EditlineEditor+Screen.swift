internal import CEditline
internal import Platform

/// The edited line and its surroundings on the screen.
extension EditlineEditor {
  /// The whole line being edited.
  var currentLine: String {
    let line = el_wline(handle).pointee
    return WideText.string(
      UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer))
  }

  /// The place of the cursor in the line, in Unicode scalars.
  var cursor: Int {
    let line = el_wline(handle).pointee
    return line.cursor - line.buffer
  }

  var geometry: LineGeometry {
    LineGeometry(promptColumns: promptColumns, columns: windowSize.columns)
  }

  var windowSize: (columns: Int, rows: Int) {
    TerminalFacts.windowSize(of: output) ?? TerminalFacts.windowSize(of: input) ?? (80, 24)
  }

  /// Where the cursor stands below and right of the beginning of the prompt.
  var cursorPlace: LineGeometry.Place {
    geometry.place(after: currentLine.unicodeScalars.prefix(cursor))
  }

  /// Writes to the terminal behind libedit's back, after all libedit has written.
  func write(_ text: String) {
    conlab_editline_flush(handle)
    // A terminal that is gone is noticed where keys are read.
    try? output.write(text)
  }

  /// Puts another text in place of the line, with the cursor behind it.
  func replaceLine(with text: String) {
    replace(0..<currentLine.unicodeScalars.count, with: text)
    el_cursor(handle, Int32(text.unicodeScalars.count))
  }

  /// Replaces a part of the line, counted in Unicode scalars, and leaves the cursor behind it.
  func replace(_ range: Range<Int>, with text: String) {
    el_cursor(handle, Int32(range.upperBound - cursor))
    if !range.isEmpty { el_deletestr(handle, Int32(range.count)) }
    if !text.isEmpty { WideText(text).withPointer { _ = el_winsertstr(handle, $0) } }
  }

  /// Erases prompt and line and stands where the prompt began, to draw something else there.
  func leaveLine() {
    let row = cursorPlace.row
    write((row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J")
  }

  /// Moves to a fresh row below the line, which stays in sight.
  func moveBelowLine() {
    let down = geometry.place(after: currentLine.unicodeScalars).row - cursorPlace.row
    write((down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n")
  }

  /// Writes lines below the edited one and draws that one again under them.
  func printAbove(_ lines: [String]) {
    moveBelowLine()
    write(lines.map { $0 + "\r\n" }.joined())
    conlab_refresh(handle)
  }

  /// Brings the line to the top by scrolling: what was on the screen stays in the scrollback.
  func clearScreen() {
    let rows = windowSize.rows
    write("\u{1B}[\(rows);1H" + String(repeating: "\n", count: rows) + "\u{1B}[H")
    conlab_refresh(handle)
  }

  /// Draws the hint behind the cursor, clipped to its row, if the cursor is at the end of the line.
  func drawHint() {
    guard showsHints, !isSearching, let hintSource else { return }
    let line = currentLine
    guard !line.isEmpty, cursor == line.unicodeScalars.count, let hint = hintSource(line) else {
      return
    }
    let place = cursorPlace
    // libedit hides the right prompt itself as soon as the line comes near.
    let edge = place.row == 0 && rightColumns > 0 ? rightColumns + 1 : 0
    let room = geometry.columns - place.column - 1 - edge
    let text = Columns.clipped(
      style.shown(PromptText.printable(hint)), to: room, style.ellipsis)
    guard !text.isEmpty else { return }
    write("\u{1B}7" + style.muted(text) + "\u{1B}8")
    hintColumns = Columns.width(text)
  }

  /// Erases the hint with spaces: clearing to the end of the row would take the right prompt along.
  func eraseHint() {
    guard hintColumns > 0 else { return }
    write("\u{1B}7" + String(repeating: " ", count: hintColumns) + "\u{1B}8")
    hintColumns = 0
  }
}
