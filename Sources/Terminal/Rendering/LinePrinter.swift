/// Turns one laid-out line into characters and escape codes.
struct LinePrinter {
  let canvas: Canvas

  /// The line without trailing spaces and without a line end.
  func print(_ line: Text) -> String {
    var spans = line.spans
    while let last = spans.last {
      let kept = last.string.trimmingTrailingSpaces()
      spans.removeLast()
      guard kept.isEmpty else {
        spans.append(Span(kept, last.style))
        break
      }
    }
    return spans.reduce(into: "") { output, span in
      guard canvas.color, let code = EscapeCode.of(span.style) else {
        output += span.string
        return
      }
      output += code.start + span.string + EscapeCode.reset
    }
  }
}

extension String {
  /// The string without spaces at its end.
  func trimmingTrailingSpaces() -> String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
