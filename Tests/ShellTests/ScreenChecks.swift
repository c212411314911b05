import TestSupport
import Terminal
import Testing

/// Compares a screen at 80 columns with its file, and sees that it fits other windows, too.
func assertScreen(
  _ screen: Document, named name: String, fitting widths: [Int] = [60, 80, 120],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  assertGolden(
    screen.rendered(on: Canvas(width: 80)), named: "\(name).txt", sourceLocation: sourceLocation)
  for width in widths {
    for line in screen.rendered(on: Canvas(width: width)).split(separator: "\n") {
      #expect(
        DisplayWidth.of(String(line)) <= width, "\(name), \(width) columns: \(line)",
        sourceLocation: sourceLocation)
    }
  }
}

/// Compares a text with its file.
func assertText(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  assertGolden(text, named: name, sourceLocation: sourceLocation)
}
