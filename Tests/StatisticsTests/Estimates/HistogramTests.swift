import Statistics
import Testing

@Suite("A histogram")
struct HistogramTests {
  @Test("puts each value between its edges, the largest into the last bin")
  func linear() throws {
    let histogram = try #require(Histogram(of: [0, 1, 2, 2.5, 9.9, 10], bins: 5))
    #expect(histogram.edges == [0, 2, 4, 6, 8, 10])
    #expect(histogram.counts == [2, 2, 0, 0, 2])
  }

  @Test("has bins of equal ratio on a logarithmic axis")
  func logarithmic() throws {
    let histogram = try #require(
      Histogram(of: [1, 5, 20, 300, 1_000], bins: 3, scale: .logarithmic))
    for (edge, expected) in zip(histogram.edges, [1.0, 10, 100, 1_000]) {
      #expect(isClose(edge, expected))
    }
    #expect(histogram.counts == [2, 1, 2])
  }

  @Test("loses no value", arguments: [Histogram.Scale.linear, .logarithmic], [1, 2, 7, 50])
  func completeness(scale: Histogram.Scale, bins: Int) throws {
    var noise = Noise(seed: 3)
    let sample = (0..<500).map { _ in noise.skewed() }
    let histogram = try #require(Histogram(of: sample, bins: bins, scale: scale))
    #expect(histogram.counts.reduce(0, +) == 500)
    #expect(histogram.edges.count == bins + 1 && histogram.counts.count == bins)
    #expect(zip(histogram.edges, histogram.edges.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("of equal values is one bin without width")
  func equal() throws {
    let histogram = try #require(Histogram(of: [4, 4, 4], bins: 10))
    #expect(histogram.edges == [4, 4] && histogram.counts == [3])
  }

  @Test("does not exist for unusable samples")
  func unusable() {
    #expect(Histogram(of: [], bins: 3) == nil)
    #expect(Histogram(of: [1, 2], bins: 0) == nil)
    #expect(Histogram(of: [0, 2], bins: 2, scale: .logarithmic) == nil)
  }
}
