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

  /// The same lines in pieces, for whoever shows a screenful at a time.
  ///
  /// The blank line in front of a block belongs to what stands before it, a heading to what follows.
  ///
  /// - Parameter canvas: The width, and whether colour and Unicode pictures may be used.
  /// - Returns: The pieces in order.
  public func passages(on canvas: Canvas) -> [Passage] {
    let printer = LinePrinter(canvas: canvas)
    var passages: [Passage] = []
    var heading = ""
    for piece in DocumentLayout(canvas: canvas).pieces(of: self, width: canvas.width) {
      var lines = piece.lines.map { printer.print($0) + "\n" }
      if lines.first == "\n" {
        lines.removeFirst()
        if heading.isEmpty { passages.append(Passage("\n")) } else { heading += "\n" }
      }
      if case .heading = piece.block {
        heading += lines.joined()
      } else if heading.isEmpty {
        passages.append(Passage(lines.joined(), isWhole: piece.block.isWhole))
      } else {
        let first = piece.block.isWhole ? lines.count : 1
        passages.append(Passage(heading + lines.prefix(first).joined(), isWhole: true))
        passages.append(Passage(lines.dropFirst(first).joined()))
        heading = ""
      }
    }
    return (passages + [Passage(heading, isWhole: true)]).filter { !$0.text.isEmpty }
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
