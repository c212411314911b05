import Testing

@testable import Statistics

@Suite("A fit of Amdahl's law")
struct AmdahlFitTests {
  @Test(
    "finds the serial share of exact curves",
    arguments: [0, 0.01, 0.05, 0.1, 0.5, 1, -0.02] as [Double])
  func exact(share: Double) throws {
    let workers = [1.0, 2, 4, 8, 16]
    let fit = try #require(
      AmdahlFit(workers: workers, speedups: workers.map { 1 / (share + (1 - share) / $0) }))
    #expect(abs(fit.serialShare.value - share) < 1e-9)
    #expect(fit.quality.residualDeviation < 1e-7)
  }

  // M. D. Hill, M. R. Marty, Amdahl's law in the multicore era, IEEE Computer 41, 2008, give the
  // law as 1 / ((1 - f) + f / n); ten workers and half of the work serial make 1.82.
  @Test("evaluates the law between its points and nowhere else")
  func evaluation() throws {
    let fit = try #require(AmdahlFit(workers: [1, 2, 20], speedups: [1, 4.0 / 3, 40.0 / 21]))
    #expect(isClose(try #require(fit.speedup(workers: 10)), 1.818, within: 0.0005))
    #expect(fit.speedup(workers: 21) == nil)
  }

  // With one worker's throughput held at its published 21.8488, the least squares over σ are those
  // of the published fit, whose contention is 0.0578 and whose coherency is 0.
  @Test("agrees with the published fit of the ray tracer")
  func rayTracer() throws {
    let data = ScalabilityData.rayTracer
    let fit = try #require(
      AmdahlFit(workers: data.workers, speedups: data.throughputs.map { $0 / 21.8488 }))
    #expect(abs(fit.serialShare.value - 0.0578) < 0.00005)
    #expect(fit.serialShare.count == 11)
  }

  @Test("covers the true share in about 95 of 100 noisy samples")
  func coverage() throws {
    var noise = Noise(seed: 13)
    let workers = [1.0, 2, 3, 4, 6, 8]
    var covered = 0
    for _ in 0..<1_000 {
      let speedups = workers.map { 1 / (0.1 + 0.9 / $0) + 0.05 * noise.normal() }
      let fit = try #require(AmdahlFit(workers: workers, speedups: speedups))
      if fit.serialShare.covers(0.1) { covered += 1 }
    }
    #expect((930...970).contains(covered), "\(covered)")
  }

  @Test("does not exist without two points, one of them above one worker")
  func unusable() {
    #expect(AmdahlFit(workers: [1], speedups: [1]) == nil)
    #expect(AmdahlFit(workers: [1, 1], speedups: [1, 1]) == nil)
    #expect(AmdahlFit(workers: [1, 2], speedups: [1, -1]) == nil)
  }
}
