/// The stretches of one thread in order; equal neighbours are one.
public struct IntervalList: Equatable, Sendable {
  /// The stretches in the order of their times.
  public private(set) var intervals: [Interval] = []

  /// No stretches.
  public init() {}

  /// Adds a stretch at the end; one of no length is left out.
  public mutating func append(_ interval: Interval) {
    guard interval.length > 0 else { return }
    if let last = intervals.indices.last, intervals[last].state == interval.state,
      intervals[last].cause == interval.cause, intervals[last].end >= interval.start
    {
      intervals[last].end = interval.end
    } else {
      intervals.append(interval)
    }
  }

  /// The stretches joined until each is at least so long, each in the state that took most of it.
  public func coarsened(to length: Int) -> IntervalList {
    var result = IntervalList()
    var pending: [Interval] = []
    for interval in intervals {
      if pending.isEmpty, interval.length >= length {
        result.append(interval)
        continue
      }
      pending.append(interval)
      if let first = pending.first, interval.end - first.start >= length {
        result.append(Self.joined(pending))
        pending = []
      }
    }
    if !pending.isEmpty { result.append(Self.joined(pending)) }
    return result
  }

  private static func joined(_ parts: [Interval]) -> Interval {
    var totals: [(part: Interval, length: Int)] = []
    for part in parts {
      let place = totals.firstIndex { $0.part.state == part.state && $0.part.cause == part.cause }
      if let place {
        totals[place].length += part.length
      } else {
        totals.append((part, part.length))
      }
    }
    var most = totals.max { $0.length < $1.length }?.part ?? parts[0]
    most.start = parts[0].start
    most.end = parts[parts.count - 1].end
    return most
  }
}
