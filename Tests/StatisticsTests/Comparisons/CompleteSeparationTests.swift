import Statistics
import Testing

@Suite("Complete separation")
struct CompleteSeparationTests {
  // The chance of one arrangement is 1 / C(m + n, n): 1/35 for 3 and 4, 1/56 for 3 and 5, 1/45 for
  // 2 and 8; both sides count, so 40 arrangements are needed for 95 %.
  @Test(
    "needs so many values that chance is no likely reason",
    arguments: [
      (1, 39, true), (1, 38, false), (2, 8, true), (2, 7, false), (3, 5, true), (3, 4, false),
      (8, 2, true), (0, 9, false), (9, 0, false),
    ])
  func counts(first: Int, second: Int, expected: Bool) {
    let low = (0..<first).map { Double($0) }
    let high = (0..<second).map { 1_000 + Double($0) }
    #expect(CompleteSeparation.isBelow(low, high) == expected)
    #expect(!CompleteSeparation.isBelow(high, low))
  }

  @Test("One value on the wrong side, or an equal one, is too much")
  func overlap() {
    let low: [Double] = [1, 2, 3, 4, 5, 6]
    #expect(CompleteSeparation.isBelow(low, [7, 8, 9, 10, 11, 12]))
    #expect(!CompleteSeparation.isBelow(low, [6, 8, 9, 10, 11, 12]))
    #expect(!CompleteSeparation.isBelow(low, [5.5, 8, 9, 10, 11, 12]))
  }

  @Test("A stricter level needs more values")
  func level() {
    #expect(!CompleteSeparation.isBelow([1, 2, 3], [4, 5, 6, 7, 8], level: 0.99))
    #expect(CompleteSeparation.isBelow([1, 2, 3, 4], [5, 6, 7, 8, 9, 10], level: 0.99))
  }
}
