import Statistics
import Testing

@Suite("Jain's index")
struct JainIndexTests {
  @Test(
    "is 1 for equal parts, k/n when k of n share everything, and does not exist for nothing",
    arguments: [
      ([7, 7, 7, 7], 1), ([5], 1), ([0, 8, 0, 0], 0.25), ([3, 3, 0, 0], 0.5), ([3, 1], 0.8),
      ([0, 0], nil), ([], nil),
    ] as [([Int], Double?)])
  func values(parts: [Int], expected: Double?) {
    #expect(JainIndex.value(of: parts) == expected)
  }

  @Test("knows no unit: parts that are all larger by one factor are shared just as evenly")
  func scale() throws {
    let small = try #require(JainIndex.value(of: [2, 3, 7]))
    let large = try #require(JainIndex.value(of: [200, 300, 700]))
    #expect(isClose(small, large, within: 1e-12))
  }
}
