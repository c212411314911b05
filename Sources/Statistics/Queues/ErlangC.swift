/// Waiting in a queue before several equal servers: the model M/M/c.
///
/// Assumes Poisson arrivals, exponential service times, one queue in order of arrival, and that
/// nobody leaves the queue before being served.
///
/// Source: A. K. Erlang, Solution of some problems in the theory of probabilities of significance in
/// automatic telephone exchanges, 1917; D. Gross, C. M. Harris, Fundamentals of Queueing Theory,
/// 3rd ed., 1998, section 2.3.
public struct ErlangC: Equatable, Sendable {
  /// Number of servers, at least 1.
  let servers: Int
  /// Arrivals per unit of time.
  let arrivalRate: Double
  /// Requests that one busy server finishes per unit of time.
  let serviceRate: Double
  /// Chance that an arrival finds all servers busy and has to wait, 0 to 1.
  let waitingProbability: Double

  /// Solves the model; `nil` when servers or rates are not positive, or the queue would grow forever.
  ///
  /// - Complexity: O(servers), by the recursion for Erlang's B, which cannot overflow.
  public init?(servers: Int, arrivalRate: Double, serviceRate: Double) {
    guard servers >= 1, arrivalRate > 0, serviceRate > 0,
      arrivalRate < Double(servers) * serviceRate
    else { return nil }
    let load = arrivalRate / serviceRate
    let blocking = (1...servers).reduce(1.0) { blocking, server in
      load * blocking / (Double(server) + load * blocking)
    }
    self.servers = servers
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    waitingProbability = blocking / (1 - load / Double(servers) * (1 - blocking))
  }

  /// Share of the time that a server is busy, 0 to 1.
  public var utilization: Double { arrivalRate / (Double(servers) * serviceRate) }

  /// Mean time between arrival and start of service, in the unit of time of the rates.
  var meanWait: Double {
    waitingProbability / (Double(servers) * serviceRate - arrivalRate)
  }

  /// Mean time between arrival and end of service, in the unit of time of the rates.
  public var meanResponse: Double { meanWait + 1 / serviceRate }
}
