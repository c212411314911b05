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
}
