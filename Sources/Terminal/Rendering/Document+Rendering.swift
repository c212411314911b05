extension Document {
  /// The document as lines for a canvas; every line ends in a line feed, none in a space.
  ///
  /// - Parameter canvas: The width, and whether colour and Unicode pictures may be used.
  /// - Returns: The text; empty when the document is.
  public func rendered(on canvas: Canvas) -> String {
    let printer = LinePrinter(canvas: canvas)
    return DocumentLayout(canvas: canvas)
      .lines(of: self, width: canvas.width)
      .map { printer.print($0) + "\n" }
      .joined()
  }

  /// How many lines the document takes on a screen of a width in columns.
  public func height(width: Int) -> Int {
    DocumentLayout(canvas: Canvas(width: width)).lines(of: self, width: width).count
  }
}

extension Text {
  /// The text on one line for a canvas, without a line end and cut off at the width.
  ///
  /// - Parameter canvas: The width, and whether colour and Unicode characters may be used.
  /// - Returns: The line, such as a prompt or a line of progress.
  public func rendered(on canvas: Canvas) -> String {
    let prepared = TextPreparation(canvas: canvas).prepare(self)
    let oneLine = Text(
      prepared.spans.map { span in
        Span(String(span.string.map { $0.isNewline ? " " : $0 }), span.style)
      })
    let fitting = oneLine.truncated(
      to: canvas.width, ellipsis: Glyphs.of(canvas).ellipsis)
    return LinePrinter(canvas: canvas).print(fitting)
  }
}
