import Terminal
import Testing

@testable import Shell

@Suite("Numbers as people type them")
struct TypedNumberTests {
  @Test(
    "The unit of the quantity decides what is understood",
    arguments: [
      ("4", Unit.ratio, 4.0), ("4.2x", .ratio, 4.2), ("4×", .ratio, 4), ("4倍", .ratio, 4),
      ("4,2", .ratio, 4.2), ("4ms", .ratio, nil), ("20us", .nanoseconds, 20_000),
      ("20µs", .nanoseconds, 20_000), ("20μs", .nanoseconds, 20_000), ("3 ms", .nanoseconds, 3e6),
      ("1.5s", .nanoseconds, 1.5e9), ("7纳秒", .nanoseconds, 7), ("20", .nanoseconds, nil),
      ("30%", .share, 0.3), ("0.3", .share, 0.3), ("30", .share, 0.3), ("1", .share, 1),
      ("64K", .bytes, 65_536), ("64KiB", .bytes, 65_536), ("512", .bytes, 512),
      ("2", .count, 2), ("2.5个", .count, 2.5), ("3k", .perSecond, 3000),
      ("1G", .bytesPerSecond, 1_073_741_824), ("", .ratio, nil), ("x", .ratio, nil),
      ("-4", .ratio, nil), ("4x4", .ratio, nil), ("1.2.3", .ratio, nil), ("?", .share, nil),
    ] as [(String, Unit, Double?)])
  func value(word: String, unit: Unit, expected: Double?) {
    let value = TypedNumber.value(word, unit: unit)
    #expect(value.map { ($0 * 1e6).rounded() / 1e6 } == expected)
  }

  @Test("The example of each unit is understood", arguments: Unit.allCases)
  func example(unit: Unit) {
    #expect(TypedNumber.value(TypedNumber.example(unit), unit: unit) != nil)
  }
}
