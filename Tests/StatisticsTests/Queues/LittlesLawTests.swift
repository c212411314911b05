import Testing

@testable import Statistics

@Suite("Little's law")
struct LittlesLawTests {
  // E. D. Lazowska and others, Quantitative System Performance, 1984, section 3.3: a disk that
  // serves 40 requests a second with 4 of them present has a residence time of 0.1 s.
  @Test("holds for the disk of the textbook")
  func disk() throws {
    let disk = try #require(LittlesLaw(throughput: 40, responseTime: 0.1, concurrency: 4))
    #expect(isClose(disk.impliedConcurrency, 4))
    #expect(isClose(disk.relativeDisagreement, 0))
  }

  @Test(
    "says by how much three measurements disagree, and in which direction",
    arguments: [(10.0, 2.0, 22.0, 0.1), (10, 2, 18, -0.1), (10, 2, 40, 1)]
      as [(Double, Double, Double, Double)])
  func disagreement(
    throughput: Double, response: Double, concurrency: Double, expected: Double
  ) throws {
    let law = try #require(
      LittlesLaw(throughput: throughput, responseTime: response, concurrency: concurrency))
    #expect(isClose(law.relativeDisagreement, expected))
  }

  @Test("holds in a simulated queue with one server")
  func simulation() throws {
    var source = RandomSource(seed: 17)
    let jobs = 2_000
    var (clock, free, inside) = (0.0, 0.0, 0.0)
    for _ in 0..<jobs {
      clock += source.exponential(mean: 1)
      free = max(clock, free) + source.exponential(mean: 0.5)
      inside += free - clock
    }
    // Over the whole run, from empty to empty, the law holds exactly.
    let law = try #require(
      LittlesLaw(
        throughput: Double(jobs) / free, responseTime: inside / Double(jobs),
        concurrency: inside / free))
    #expect(isClose(law.relativeDisagreement, 0))
    // And the mean response is that of M/M/1 at half load, 1 / (2 - 1), within sampling error.
    let model = try #require(ErlangC(servers: 1, arrivalRate: 1, serviceRate: 2))
    #expect(isClose(law.responseTime, model.meanResponse, within: 0.2))
  }

  @Test("does not exist for values that are not positive", arguments: [0.0, -1, .nan, .infinity])
  func unusable(value: Double) {
    #expect(LittlesLaw(throughput: value, responseTime: 1, concurrency: 1) == nil)
    #expect(LittlesLaw(throughput: 1, responseTime: value, concurrency: 1) == nil)
    #expect(LittlesLaw(throughput: 1, responseTime: 1, concurrency: value) == nil)
  }
}
