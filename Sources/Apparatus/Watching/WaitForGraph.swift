public import Results

/// Who waits for a lock that somebody else holds; a cycle in it is a deadlock.
///
/// Each worker waits for at most one lock and each lock has at most one holder, so every worker has
/// at most one way to go on, and a cycle is found by walking.
///
/// Source: R. C. Holt, Some deadlock properties of computer systems, ACM Computing Surveys 4, 1972.
public struct WaitForGraph: Equatable, Sendable {
  /// One step of a cycle: a worker, and the lock it waits for.
  public struct Link: Equatable, Sendable {
    /// The worker that waits, from 0.
    public let worker: Int
    /// The lock it waits for, from 0; the worker of the next link holds it.
    public let lock: Int

    /// A step of a cycle.
    public init(worker: Int, lock: Int) {
      self.worker = worker
      self.lock = lock
    }
  }

  /// By lock, the worker that holds it.
  public let holders: [Int?]
  /// By worker, the lock that it waits for.
  public let waits: [Int?]

  /// A graph of what is held and what is waited for.
  public init(holders: [Int?], waits: [Int?]) {
    self.holders = holders
    self.waits = waits
  }

  /// The worker that must act before this one can go on; nil when it does not wait for anybody.
  public func blocker(of worker: Int) -> Int? {
    guard waits.indices.contains(worker), let lock = waits[worker],
      holders.indices.contains(lock)
    else { return nil }
    return holders[lock]
  }

  /// A circle of workers that wait for each other, from its lowest worker on; nil without any.
  ///
  /// - Complexity: O(workers²).
  public var cycle: [Link]? {
    for start in waits.indices {
      var links: [Link] = []
      var worker = start
      // A walk of more steps than workers has entered a circle that does not contain its start.
      while links.count < waits.count, let lock = waits[worker], let next = blocker(of: worker) {
        links.append(Link(worker: worker, lock: lock))
        if next == start { return links }
        worker = next
      }
    }
    return nil
  }
}

extension [WaitForGraph.Link] {
  /// The worker and the lock of each link, one after the other, as a note carries them.
  public var numbers: [Double] { flatMap { [Double($0.worker), Double($0.lock)] } }

  /// The cycle of a note; nil where its numbers are no pairs of worker and lock.
  public init?(numbers: [Double]) {
    let counts = numbers.compactMap { Int(exactly: $0) }
    guard !counts.isEmpty, counts.count == numbers.count, counts.count.isMultiple(of: 2) else {
      return nil
    }
    self = stride(from: 0, to: counts.count, by: 2).map {
      .init(worker: counts[$0], lock: counts[$0 + 1])
    }
  }
}

extension Record.Note.Name {
  /// Workers that wait for each other in a circle; the numbers are the worker and the lock of each.
  public static let cycle = Self("cycle")
}

extension Observations {
  /// The circle of workers that was found last; nil where none was.
  public var cycle: [WaitForGraph.Link]? { note(.cycle)?.numbers.flatMap { .init(numbers: $0) } }
}
