import Testing

@testable import Statistics

@Suite("A scalability fit")
struct ScalabilityFitTests {
  @Test("has the published coefficients of the SDM91 benchmark")
  func sdm91() throws {
    let data = ScalabilityData.sdm91
    let fit = try #require(
      ScalabilityFit(workers: data.workers, throughputs: data.throughputs))
    #expect(abs(fit.contention.value - 0.0277285) < 0.5e-7)
    #expect(abs(fit.coherency.value - 0.0001044) < 0.5e-7)
    #expect(abs(fit.unitThroughput.value - 89.9952330) < 1e-5)
    // Published standard errors, times the 97.5 % point of t with 4 degrees of freedom.
    #expect(abs(fit.contention.halfWidth / 2.776445 - 0.0091217) < 0.5e-6)
    #expect(abs(fit.unitThroughput.halfWidth / 2.776445 - 14.2134894) < 1e-3)
    #expect(abs(fit.quality.residualDeviation - 82.85) < 0.005)
    #expect(abs(try #require(fit.throughput(workers: 96.52)) - 1884) < 0.5)
  }

  @Test("has the published coefficients of the ray tracer, whose coherency is at its bound")
  func rayTracer() throws {
    let data = ScalabilityData.rayTracer
    let fit = try #require(
      ScalabilityFit(workers: data.workers, throughputs: data.throughputs))
    #expect(abs(fit.unitThroughput.value - 21.8488) < 0.00005)
    #expect(abs(fit.contention.value - 0.0578) < 0.00005)
    // The package multiplies its standard errors by the 95 % point of t with n - 1 degrees of
    // freedom, 1.812461; the two-sided interval of a fit with three coefficients needs the 97.5 %
    // point with n - 3, 2.306004. The standard errors themselves agree.
    let published = 2.306004 / 1.812461
    #expect(isClose(fit.contention.halfWidth, (0.081864 - 0.033677) / 2 * published, within: 1e-6))
    #expect(
      isClose(fit.unitThroughput.halfWidth, (25.829306 - 17.868380) / 2 * published, within: 1e-5))
    #expect(abs(fit.coherency.high - 0.000214 * published) < 0.000001)
    #expect(fit.coherency.value == 0 && fit.coherency.low == 0)
  }

  @Test(
    "finds the coefficients of exact curves",
    arguments: [
      (1.0, 0.02, 0.02), (995.6486, 0.02671591, 0.0007690945), (50, 0.3, 0.001), (7, 0, 0.01),
      (7, 0.2, 0), (3, 0, 0),
    ] as [(Double, Double, Double)])
  func exact(gamma: Double, alpha: Double, beta: Double) throws {
    let workers = [1.0, 2, 3, 4, 6, 8, 12, 16]
    let throughputs = workers.map { n in
      gamma * n / (1 + alpha * (n - 1) + beta * n * (n - 1))
    }
    let fit = try #require(ScalabilityFit(workers: workers, throughputs: throughputs))
    #expect(isClose(fit.unitThroughput.value, gamma, within: 1e-8))
    #expect(abs(fit.contention.value - alpha) < 1e-8)
    #expect(abs(fit.coherency.value - beta) < 1e-8)
    #expect(isClose(fit.quality.residualDeviation / gamma, 0, within: 1e-8))
  }

  @Test("keeps its bounds and never extrapolates, whatever the noise", arguments: 1...20)
  func noise(seed: UInt64) throws {
    var noise = Noise(seed: seed)
    let workers = [1.0, 2, 4, 8]
    let throughputs = workers.map { 10 * $0.squareRoot() * (1 + 0.1 * abs(noise.normal())) }
    let fit = try #require(ScalabilityFit(workers: workers, throughputs: throughputs))
    for estimate in [fit.unitThroughput, fit.contention, fit.coherency] {
      #expect(estimate.value >= 0 && estimate.low >= 0 && estimate.covers(estimate.value))
    }
    #expect(fit.throughput(workers: 8) != nil)
    #expect(fit.throughput(workers: 8.1) == nil && fit.throughput(workers: 0.5) == nil)
  }

  @Test("does not exist for too few or impossible points")
  func unusable() {
    #expect(ScalabilityFit(workers: [1, 2, 3], throughputs: [1, 2, 3]) == nil)
    #expect(ScalabilityFit(workers: [1, 2, 3, 4], throughputs: [1, 2, 3]) == nil)
    #expect(ScalabilityFit(workers: [1, 2, 3, 4], throughputs: [1, 2, 0, 3]) == nil)
    #expect(ScalabilityFit(workers: [1, 1, 2, 2], throughputs: [1, 1, 2, 2]) == nil)
  }
}
