/// Everything that can happen in a program, or as much of it as limits let be seen.
public struct Report: Sendable {
  /// The memory it runs on.
  public var model: MemoryModel
  /// How many states there are, threads that run the same told apart.
  public var states: Natural
  /// How many steps there are from one state to another.
  public var transitions: Natural
  /// How many states were kept: one for all that differ only by an exchange of such threads.
  public var keptStates: Int
  /// How many schedules there are.
  public var schedules: ScheduleTotal
  /// All ends with all values, in the order in which they were met.
  public var outcomes: [Outcome]
  /// Whether there are more outcomes than these.
  public var hasMoreOutcomes: Bool
  /// What can go wrong, one of each kind and place, shortest schedules first.
  public var faults: [Fault]
  /// Why not everything was seen; none when everything was.
  public var limit: ReachedLimit?
  /// A store buffer was full somewhere, so that behaviour of longer ones was not seen.
  public var filledBuffer: Int?
  /// The bytes that were needed.
  public var bytes: Int
  /// The time that was needed.
  public var duration: Duration

  /// Whether everything was seen and nothing can go wrong but, perhaps, a data race.
  public var holds: Bool { isComplete && faults.allSatisfy(\.kind.isDataRace) }

  /// Whether everything that can happen was seen.
  public var isComplete: Bool { limit == nil && filledBuffer == nil }

  /// The shortest schedule that breaks something, data races aside.
  public var worst: Fault? { faults.first { !$0.kind.isDataRace } }
}

/// How many schedules a program has.
public enum ScheduleTotal: Equatable, Sendable {
  /// So many.
  case exactly(Natural)
  /// Some state can be come back to, so there is no end of them.
  case unlimited
  /// Not all states were seen.
  case unknown
}

/// The values at an end.
public struct Outcome: Sendable {
  /// The shared values and, as `A.seen`, those of the threads.
  public var values: [Snapshot.Value]
  /// How many schedules end so; none where there is no end of schedules, or not all were seen.
  public var schedules: Natural?
}

extension Report {
  /// The outcomes told apart by some names only, such as the shared ones.
  public func outcomes(of names: Set<String>) -> [Outcome] {
    var order: [[Snapshot.Value]] = []
    var sums: [[Snapshot.Value]: Natural?] = [:]
    for outcome in outcomes {
      let values = outcome.values.filter { names.contains($0.name) }
      if let sum = sums[values] {
        let total: Natural? = if let sum, let more = outcome.schedules { sum + more } else { nil }
        sums[values] = .some(total)
      } else {
        order.append(values)
        sums[values] = .some(outcome.schedules)
      }
    }
    return order.map { Outcome(values: $0, schedules: sums[$0] ?? nil) }
  }
}
