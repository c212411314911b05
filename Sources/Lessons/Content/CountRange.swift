/// Whole numbers that an option stands for, such as `6`, `10..99` or `1000..`, of any length.
struct CountRange: Equatable {
  /// The smallest one, in decimal digits.
  let low: String
  /// The largest one; nil where there is none.
  let high: String?

  /// Reads the written form; nil when it has none of the three.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    guard let dots = text.firstRange(of: "..") else {
      guard Self.isCount(text) else { return nil }
      (low, high) = (text, text)
      return
    }
    let first = String(text[..<dots.lowerBound])
    let last = String(text[dots.upperBound...])
    guard Self.isCount(first), last.isEmpty || Self.isCount(last) && !Self.isLess(last, first)
    else { return nil }
    (low, high) = (first, last.isEmpty ? nil : last)
  }

  /// Whether a number in decimal digits is one of them.
  func holds(_ number: String) -> Bool {
    Self.isCount(number) && !Self.isLess(number, low)
      && !(high.map { Self.isLess($0, number) } ?? false)
  }

  private static func isCount(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (text == "0" || text.first != "0")
  }

  /// Digits without zeros in front: the longer number is the larger one.
  private static func isLess(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count ? one < other : one.utf8.count < other.utf8.count
  }
}
