/// What Tab does.
extension EditlineEditor {
  /// Inserts what all candidates share; where that is nothing new, lists them above the line.
  func complete() {
    guard let completionSource else { return }
    let line = currentLine
    let completions = completionSource(line, cursor)
    let scalars = Array(line.unicodeScalars)
    let range = completions.range.clamped(to: 0..<scalars.count)
    guard let first = completions.items.first else { return }
    if completions.items.count == 1 {
      let follows = scalars.indices.contains(range.upperBound) ? scalars[range.upperBound] : nil
      let space = first.appendsSpace && follows != " " ? " " : ""
      return replace(range, with: PromptText.printable(first.text) + space)
    }
    let prefix = PromptText.printable(completions.commonPrefix)
    if prefix.unicodeScalars.count > range.count {
      return replace(range, with: prefix)
    }
    let size = windowSize
    printAbove(
      CompletionList.lines(
        completions.items, columns: size.columns, rows: size.rows, style: style,
        more: words.more))
  }
}
