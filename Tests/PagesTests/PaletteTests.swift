import Testing

@testable import Pages

@Suite("The colours of a page")
struct PaletteTests {
  /// The relative luminance of a colour such as `#1c2227`: WCAG 2.2, "relative luminance".
  private func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power 2.4, as the fifth root of x to the power 12 by Newton's method.
  private func power(_ x: Double) -> Double {
    let target = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = x
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root = fourth > 0 ? (4 * root + target / fourth) / 5 : 0
    }
    return root
  }

  @Test("are all read easily on paper and on panels, bright and dark")
  func contrast() {
    for palette in [Palette.light, .dark] {
      for ground in [palette.paper, palette.panel] {
        for ink in palette.inks {
          let pair = [luminance(ink.color), luminance(ground)].sorted()
          let ratio = (pair[1] + 0.05) / (pair[0] + 0.05)
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
