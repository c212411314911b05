import Statistics
import Testing

@Suite("The modes of a histogram")
struct HistogramModesTests {
  /// A histogram with the counts given, from a sample made to measure.
  private func histogram(_ counts: [Int]) throws -> Histogram {
    let inner = counts.enumerated().flatMap { bin, count in
      [Double](repeating: Double(bin) + 0.5, count: count)
    }
    let made = try #require(Histogram(of: inner + [0, Double(counts.count)], bins: counts.count))
    #expect(made.counts.dropFirst().dropLast() == counts.dropFirst().dropLast())
    return made
  }

  // B. Gregg, Frequency trails: modes and modality, 2013: one hill has the mvalue 2, two equal
  // hills with nothing between them have 4.
  @Test(
    "give the modality as published",
    arguments: [([0, 5, 9, 5, 0], 2.0), ([0, 9, 0, 9, 0], 4.0), ([0, 9, 0, 9, 0, 9, 0], 6.0)]
      as [([Int], Double)])
  func modality(counts: [Int], expected: Double) throws {
    // The ends of the sample put one value into each outer bin.
    let ends = counts.count > 5 ? 2.0 / 9 : 0
    let value = try histogram(counts).modality
    #expect(abs(value - expected) <= 0.5 + ends)
    #expect((value > 2.4) == (expected > 2.4))
  }

  @Test(
    "are hills parted by valleys deeper than counting noise",
    arguments: [
      ([0, 20, 60, 20, 0], [2]),
      ([0, 60, 2, 60, 0], [1, 3]),
      ([0, 60, 40, 60, 0], [1]),
      ([0, 60, 3, 30, 1, 100, 0], [1, 3, 5]),
      ([0, 60, 0, 3, 0], [1]),
      ([0, 7, 0], [1]),
    ] as [([Int], [Int])])
  func modes(counts: [Int], expected: [Int]) throws {
    #expect(try histogram(counts).modes == expected)
  }

  @Test("are one for a normal sample and two for a mixture of two")
  func samples() throws {
    var noise = Noise(seed: 8)
    let single = (0..<1_000).map { _ in noise.normal() }
    let double = single.enumerated().map { $0.isMultiple(of: 2) ? $1 : $1 + 8 }
    #expect(try #require(Histogram(of: single, bins: 15)).modes.count == 1)
    #expect(try #require(Histogram(of: double, bins: 15)).modes.count == 2)
  }
}
