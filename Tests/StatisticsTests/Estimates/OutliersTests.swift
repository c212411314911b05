import Statistics
import Testing

@Suite("Outliers")
struct OutliersTests {
  @Test(
    "are the values beyond 3.5 robust deviations",
    arguments: [
      ([10.0, 11, 9, 10, 12, 50, 10, -30], [5, 7]),
      ([1, 2, 3, 4, 5], []),
      // Median 0, MAD 1: the border is 3.5 · 1.4826 = 5.1891.
      ([-1, -1, 0, 1, 5.18], []),
      ([-1, -1, 0, 1, 5.19], [4]),
      ([], []),
      ([5, 5, 5, 5, 9], []),
    ] as [([Double], [Int])])
  func positions(sample: [Double], expected: [Int]) {
    #expect(Outliers.positions(in: sample) == expected)
  }
}
