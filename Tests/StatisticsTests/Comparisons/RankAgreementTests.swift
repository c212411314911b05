import Statistics
import Testing

@Suite("Rank agreement")
struct RankAgreementTests {
  // H. Abdi, Kendall rank correlation, Encyclopedia of Measurement and Statistics, 2007: the
  // orders a c b d and a c d b have tau 0.67.
  @Test("has the published tau of four objects")
  func published() throws {
    let agreement = try #require(RankAgreement([1, 3, 2, 4], [1, 4, 2, 3]))
    #expect(isClose(agreement.tau, 2.0 / 3))
  }

  @Test(
    "is 1 for the same order and -1 for the reverse",
    arguments: [
      ([1.0, 2, 3, 4, 5], 1.0), ([5, 4, 3, 2, 1], -1), ([10, 20, 21, 22, 90], 1),
      ([2, 1, 4, 3, 5], 0.6),
    ] as [([Double], Double)])
  func extremes(places: [Double], tau: Double) throws {
    let agreement = try #require(RankAgreement([1, 2, 3, 4, 5], places))
    #expect(isClose(agreement.tau, tau))
  }

  @Test("counts tied pairs for neither side")
  func ties() throws {
    // R 4: cor(c(1, 2, 2, 3), c(1, 3, 2, 4), method = "kendall") is 5 / sqrt(5 · 6).
    let agreement = try #require(RankAgreement([1, 2, 2, 3], [1, 3, 2, 4]))
    #expect(isClose(agreement.tau, 5 / 30.0.squareRoot()))
  }

  @Test("does not exist where there is no order")
  func unusable() {
    #expect(RankAgreement([1], [1]) == nil)
    #expect(RankAgreement([1, 1], [1, 2]) == nil)
    #expect(RankAgreement([1, 2], [1]) == nil)
    #expect(RankAgreement([], []) == nil)
    #expect(RankAgreement([1, .nan], [1, 2]) == nil)
  }
}
