/// Turns one laid-out line into characters and escape codes.
struct LinePrinter {
  let canvas: Canvas

  /// The line without trailing spaces and without a line end.
  func print(_ line: Text) -> String {
    trimmed(line).spans.reduce(into: "") { output, span in
      // The no-break space has done its work; an ordinary one can be searched for and copied.
      let string = String(span.string.map { $0 == "\u{A0}" ? " " : $0 })
      guard canvas.color, let code = EscapeCode.of(span.style, on: canvas.background) else {
        output += string
        return
      }
      output += code.start + string + EscapeCode.reset
    }
  }

  private func trimmed(_ line: Text) -> Text {
    var spans = line.spans
    while let last = spans.popLast() {
      guard let end = last.string.lastIndex(where: { $0 != " " }) else { continue }
      return Text(spans + [Span(String(last.string[...end]), last.style)])
    }
    return Text()
  }
}
