import Testing

@testable import Terminal

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts columns, not characters or bytes",
    arguments: [
      ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("µs ±", 4), ("日本", 4), ("한국", 4),
      ("，。！", 6), ("“x”", 3), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1),
      ("─█░", 3), ("⠿", 1), ("a\u{200B}b", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("｡", 1),
      ("Ａ", 2), ("𠀀", 2), ("µs ±é 日本 👍", 13), ("\u{1B}[1;31mred\u{1B}[0m", 3), ("\u{1B}", 0),
    ])
  func columns(string: String, expected: Int) {
    #expect(DisplayWidth.of(string) == expected)
  }

  @Test(
    "cuts at a column and shows that something is missing",
    arguments: [
      ("plain", 5, "plain"), ("plain", 4, "pla…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
      ("plain", 1, "…"), ("plain", 0, ""),
    ])
  func truncation(string: String, columns: Int, expected: String) {
    #expect(DisplayWidth.truncated(string, to: columns) == expected)
    #expect(DisplayWidth.of(expected) <= columns)
  }

  @Test("keeps to the room even where the ellipsis does not fit")
  func longEllipsis() {
    #expect(DisplayWidth.truncated("plain", to: 2, ellipsis: "...") == "..")
    #expect(DisplayWidth.truncated("plain", to: 4, ellipsis: "...") == "p...")
  }

  @Test("has its ranges in ascending order without overlaps")
  func ranges() {
    for (left, right) in zip(WideRanges.ranges, WideRanges.ranges.dropFirst()) {
      #expect(left.upperBound < right.lowerBound)
    }
  }
}
