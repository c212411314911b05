import Terminal
import TestSupport
import Testing

@Suite("Screens look as recorded")
struct GoldenScreenTests {
  static let screens: [(name: String, document: Document)] = [
    ("english", SampleDocuments.english), ("chinese", SampleDocuments.chinese),
    ("charts", SampleDocuments.charts),
  ]
  static let widths = [40, 60, 80, 120]

  @Test("at four widths in Unicode without colour", arguments: widths)
  func unicode(width: Int) {
    for screen in Self.screens {
      let text = screen.document.rendered(on: Canvas(width: width))
      assertGolden(text, named: "\(screen.name)-\(width).txt")
    }
  }

  @Test("in plain characters", arguments: [40, 80])
  func ascii(width: Int) {
    for screen in Self.screens {
      let text = screen.document.rendered(on: Canvas(width: width, glyphs: .ascii))
      assertGolden(text, named: "\(screen.name)-\(width)-ascii.txt")
    }
  }

  @Test("in colour")
  func color() {
    for screen in Self.screens {
      let text = screen.document.rendered(on: Canvas(width: 80, color: true))
      assertGolden(text, named: "\(screen.name)-80-color.txt")
    }
  }
}
