import Statistics
import Testing

@Suite("The sign test")
struct SignTestTests {
  // J. H. Zar, Biostatistical Analysis, 4th ed., 1999, example 24.6: hind legs of deer, 8 of 10,
  // P = 0.10938; the other rows are sums of binomial coefficients.
  @Test(
    "gives the exact two-sided chance",
    arguments: [
      (2, 8, 0.109375), (0, 5, 0.0625), (0, 6, 0.03125), (5, 5, 1), (0, 0, 1), (1, 0, 1),
      (15, 5, 0.04138946533203125),
    ] as [(Int, Int, Double)])
  func published(below: Int, above: Int, expected: Double) {
    #expect(isClose(SignTest.pValue(below: below, above: above), expected))
    #expect(isClose(SignTest.pValue(below: above, above: below), expected))
  }
}
