/// How well one colour is read on another: WCAG 2.2, "contrast ratio".
public enum Contrast {
  /// The ratio of two colours such as `#1c2227`, from 1 to 21.
  public static func ratio(_ ink: String, on paper: String) -> Double {
    let pair = [luminance(ink), luminance(paper)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// The relative luminance of a colour.
  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power 2.4, as the fifth root of x to the power 12 by Newton's method.
  private static func power(_ x: Double) -> Double {
    let target = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = x
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root = fourth > 0 ? (4 * root + target / fourth) / 5 : 0
    }
    return root
  }
}
