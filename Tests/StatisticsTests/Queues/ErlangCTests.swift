import Testing

@testable import Statistics

@Suite("Erlang's C")
struct ErlangCTests {
  // D. Gross, C. M. Harris, Fundamentals of Queueing Theory, 3rd ed., 1998, section 2.3: an eye
  // clinic with three doctors, six patients an hour, twenty minutes each: Wq = 4/27 h.
  @Test("solves the eye clinic as published")
  func clinic() throws {
    let clinic = try #require(ErlangC(servers: 3, arrivalRate: 6, serviceRate: 3))
    #expect(isClose(clinic.waitingProbability, 4.0 / 9))
    #expect(isClose(clinic.meanWait, 4.0 / 27))
    #expect(isClose(clinic.meanResponse, 26.0 / 54))
    #expect(isClose(clinic.utilization, 2.0 / 3))
  }

  // M/M/1: the chance to wait is the utilization, the mean response 1 / (μ - λ).
  @Test("is the textbook queue for a single server", arguments: [0.1, 0.5, 0.9, 0.99])
  func single(load: Double) throws {
    let queue = try #require(ErlangC(servers: 1, arrivalRate: load, serviceRate: 1))
    #expect(isClose(queue.waitingProbability, load))
    #expect(isClose(queue.meanResponse, 1 / (1 - load)))
  }

  @Test("of many servers neither overflows nor leaves 0 to 1", arguments: [10, 100, 2_000])
  func many(servers: Int) throws {
    let rate = 0.95 * Double(servers)
    let queue = try #require(ErlangC(servers: servers, arrivalRate: rate, serviceRate: 1))
    #expect(queue.waitingProbability > 0 && queue.waitingProbability < 1)
    #expect(queue.meanWait > 0 && queue.meanWait.isFinite)
  }

  @Test(
    "does not exist for a queue that grows for ever or for impossible rates",
    arguments: [(1, 1.0, 1.0), (2, 3, 1), (0, 1, 2), (1, 0, 1), (1, 1, -1), (1, .nan, 1)]
      as [(Int, Double, Double)])
  func unusable(servers: Int, arrivals: Double, service: Double) {
    #expect(ErlangC(servers: servers, arrivalRate: arrivals, serviceRate: service) == nil)
  }
}
