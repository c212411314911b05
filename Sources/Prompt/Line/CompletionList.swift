/// The candidates as lines of text: the words in one column, their meanings in the next.
enum CompletionList {
  /// Lays the candidates out for a terminal, at most as many as leave the edited line in sight.
  ///
  /// `more` says how many are not shown.
  static func lines(
    _ items: [Completions.Item], columns: Int, rows: Int, style: EditorStyle,
    more: (Int) -> String
  ) -> [String] {
    let room = max(rows - 3, 3)
    let shown = items.count > room ? room - 1 : items.count
    let texts = items.prefix(shown).map { style.shown(PromptText.printable($0.text)) }
    // One very long word must not push the meanings of all others off the screen.
    let column = min(texts.map(Columns.width).max() ?? 0, max(columns / 2, 8))
    var lines = zip(texts, items).map { text, item in
      line(text, item.summary, column: column, columns: columns, style: style)
    }
    if shown < items.count {
      lines.append("\(style.ellipsis) \(more(items.count - shown))")
    }
    return lines
  }

  private static func line(
    _ text: String, _ summary: String, column: Int, columns: Int, style: EditorStyle
  ) -> String {
    // The last column stays free: a full row would wrap on some terminals.
    let width = columns - 1
    let word = Columns.clipped(text, to: width, style.ellipsis)
    let start = max(column, Columns.width(word))
    let meaning = style.shown(PromptText.printable(summary))
    guard !meaning.isEmpty, width - start >= 12 else { return word }
    let padding = String(repeating: " ", count: start - Columns.width(word))
    let clipped = Columns.clipped(meaning, to: width - start - 5, style.ellipsis)
    return word + padding + style.muted("  -- " + clipped)
  }
}
