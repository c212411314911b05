import TestSupport
import Testing

@testable import Pages

@Suite("The colours of a page")
struct PaletteTests {
  @Test("are all read easily on paper and on panels, bright and dark")
  func contrast() {
    for palette in [Palette.light, .dark] {
      for ground in [palette.paper, palette.panel] {
        for ink in palette.inks {
          let ratio = Contrast.ratio(ink.color, on: ground)
          #expect(ratio >= 4.5, "\(ink.name) \(ink.color) on \(ground): \(ratio)")
        }
      }
    }
  }

  @Test("are the same in name in both schemes, and every series has one")
  func names() {
    #expect(Palette.light.inks.map(\.name) == Palette.dark.inks.map(\.name))
    for index in 0..<Palette.seriesCount {
      #expect(Palette.light.inks.contains { $0.name == "series-\(index)" })
    }
  }
}
