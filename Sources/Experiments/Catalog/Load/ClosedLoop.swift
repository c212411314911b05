internal import Apparatus
public import Platform

/// A fixed number of clients, each of whom asks again as soon as the answer has come.
public struct ClosedLoop: Sendable {
  /// How many clients there are, each with a worker of its own.
  public let clients: Int
  /// How long serving a request should take, in nanoseconds.
  public let service: Int
  /// What serving means.
  public let work: ServiceWork
  /// How long the clients go on, in nanoseconds.
  public let duration: Int

  /// Describes the clients; nothing runs before `measure`.
  public init(clients: Int, service: Int, work: ServiceWork, duration: Int) {
    self.clients = clients
    self.service = service
    self.work = work
    self.duration = duration
  }

  /// What the clients got.
  public struct Outcome: Equatable, Sendable {
    /// Answers in a second, by the clock of the whole.
    public let throughput: Double
    /// From a request to its answer, the mean in nanoseconds.
    public let response: Double
  }

  /// Runs the clients in a fresh child.
  /// - Throws: as `Isolated.run`.
  public func measure() throws(PlatformError) -> Outcome {
    let values = try Isolated.run(results: 2) { values throws(PlatformError) in
      TimeLimit.arm(seconds: Dialogue.timeLimit)
      Nap.wakeExactly()
      let waited = try SharedArray(repeating: 0, count: clients)
      let counted = try SharedArray(repeating: 0, count: clients)
      let reports = try Team(kind: .thread, count: clients).run { member in
        (waited[member.index], counted[member.index]) = ask()
      }
      let spans = reports.compactMap(\.running)
      guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
      else { return }
      let answers = Double(counted.elements.reduce(0, +))
      values[0] = answers * 1e9 / Double(last - first)
      values[1] = Double(waited.elements.reduce(0, +)) / answers
    }
    return Outcome(throughput: values[0], response: values[1])
  }

  /// One client: the nanoseconds waited for all answers, and their number.
  private func ask() -> (waited: Int, count: Int) {
    var (waited, count) = (0, 0)
    let end = MonotonicClock.now() + duration
    repeat {
      let start = MonotonicClock.now()
      work.serve(service)
      waited += MonotonicClock.now() - start
      count += 1
    } while MonotonicClock.now() < end
    return (waited, count)
  }
}
