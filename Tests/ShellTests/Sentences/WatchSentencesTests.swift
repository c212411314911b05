import Testing

@testable import Shell

@Suite("Sentences on a watched program")
struct WatchSentencesTests {
  @Test(
    "threads go by their numbers from 1, neighbours joined, and many are cut short",
    arguments: [
      ([0], "1"), ([1, 2, 3, 4], "2–5"), ([4, 0, 1], "1–2, 5"),
      ([0, 2, 4, 6, 8, 10], "1, 3, 5, 7, …"), ([], ""),
    ])
  func ranges(_ rows: [Int], _ text: String) {
    #expect(WatchSentences.ranges(rows) == text)
  }

  @Test(
    "shares are whole percent",
    arguments: [(0.744, "74 %"), (0.999_999, "100 %"), (0, "0 %"), (0.005, "1 %")])
  func percent(_ value: Double, _ text: String) {
    #expect(WatchSentences.percent(value) == text)
  }

  @Test(
    "processors at work have two digits behind the point",
    arguments: [(1.02, "1.02"), (0.0004, "0.00"), (1.999, "2.00"), (12.345, "12.35")])
  func hundredths(_ value: Double, _ text: String) {
    #expect(WatchSentences.hundredths(value) == text)
  }
}
