import TestSupport
import Testing

@testable import Terminal

@Suite("Every canvas")
struct CanvasTests {
  static let documents = [SampleDocuments.english, SampleDocuments.chinese, SampleDocuments.charts]

  @Test("is never overrun and has no trailing spaces", arguments: Canvas.GlyphSet.allCases)
  func fits(glyphs: Canvas.GlyphSet) {
    for width in [20, 21, 24, 29, 33, 40, 47, 60, 80, 99, 132, 200] {
      let canvas = Canvas(width: width, glyphs: glyphs)
      for text in Self.documents.map({ $0.rendered(on: canvas) }) {
        #expect(text.hasSuffix("\n"))
        for line in text.split(separator: "\n") {
          // A word of code is left whole, also where it is longer than the canvas is wide.
          let isLongWord = line.drop { $0 == " " }.prefix { $0 != " " }.count > width - 4
          #expect(
            DisplayWidth.of(String(line)) <= width || isLongWord && line.contains("counter.store"),
            "\(width): \(line)")
          #expect(line.last != " ", "\(width): \(line)")
        }
      }
    }
  }

  @Test("without colour gets no escape byte, not even from its content")
  func noEscapes() {
    let document: Document = [.paragraph("\u{1B}[31mred\u{1B}[0m and \("green", .good)\u{7}")]
    #expect(document.rendered(on: Canvas(width: 80)) == "red and green\n")
    for document in Self.documents {
      #expect(!document.rendered(on: Canvas(width: 80)).utf8.contains(0x1B))
    }
  }

  @Test("in plain characters gets no byte above 127 for English content")
  func plainCharacters() {
    for document in [SampleDocuments.english, SampleDocuments.charts] {
      let text = document.rendered(on: Canvas(width: 80, glyphs: .ascii))
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("in colour shows the words it shows without")
  func colorAddsOnlyEscapes() {
    for document in Self.documents {
      let plain = document.rendered(on: Canvas(width: 200)).filter { $0 != "`" }
      let color = document.rendered(on: Canvas(width: 200, color: true))
      #expect(color.utf8.contains(0x1B))
      let stripped = color.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        .enumerated().map { index, part in
          index == 0
            ? part : part[part.index(after: part.firstIndex(of: "m") ?? part.startIndex)...]
        }.joined()
      #expect(stripped.filter { !$0.isWhitespace } == plain.filter { !$0.isWhitespace })
    }
  }

  @Test("keeps its width in range", arguments: [(-1, 20), (20, 20), (80, 80), (1000, 200)])
  func width(asked: Int, given: Int) {
    #expect(Canvas(width: asked).width == given)
  }

  @Test("has glyphs of one column, the same number in both sets")
  func glyphs() {
    for set in [Glyphs.unicode, Glyphs.ascii] {
      for glyph in set.marks + TimelinePattern.allCases.map({ set.texture($0) }) {
        #expect(DisplayWidth.of(glyph) == 1, "\(glyph)")
      }
      #expect(Set(TimelinePattern.allCases.map { set.texture($0) }).count == 8)
      #expect(Set(set.marks).count == 8)
    }
  }
}
