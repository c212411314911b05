import Terminal
import TestSupport
import Testing

@Suite("Screens look as recorded")
struct GoldenScreenTests {
  static let screens: [(name: String, document: Document)] = [
    ("english", SampleDocuments.english), ("chinese", SampleDocuments.chinese),
    ("charts", SampleDocuments.charts),
  ]

  /// Every width with and without colour, in either set of glyphs.
  static let canvases = [40, 60, 80, 120].flatMap { width in
    [false, true].flatMap { color in
      Canvas.GlyphSet.allCases.map { Canvas(width: width, color: color, glyphs: $0) }
    }
  }

  @Test(
    "at every width, with and without colour, in Unicode and in plain characters",
    arguments: canvases)
  func screens(canvas: Canvas) {
    let glyphs = canvas.glyphs == .ascii ? "-ascii" : ""
    let color = canvas.color ? "-color" : ""
    for screen in Self.screens {
      assertGolden(
        screen.document.rendered(on: canvas),
        named: "\(screen.name)-\(canvas.width)\(glyphs)\(color).txt")
    }
  }

  @Test("with every kind of block among them")
  func blocks() {
    let kinds = Set(Self.screens.flatMap(\.document.blocks).flatMap(Self.kinds))
    #expect(
      kinds == [
        "heading", "paragraph", "list", "choices", "quote", "code", "table", "chart", "callout",
        "rule",
      ])
  }

  /// The kinds of a block and of the blocks inside it.
  private static func kinds(_ block: Block) -> [String] {
    switch block {
    case .heading: ["heading"]
    case .paragraph: ["paragraph"]
    case .list(let items, _): ["list"] + items.flatMap(\.blocks).flatMap(kinds)
    case .choices: ["choices"]
    case .quote(let inner): ["quote"] + inner.blocks.flatMap(kinds)
    case .code: ["code"]
    case .table: ["table"]
    case .chart: ["chart"]
    case .callout(_, let inner): ["callout"] + inner.blocks.flatMap(kinds)
    case .rule: ["rule"]
    }
  }
}
