/// Who waits for whom at one moment: each waiting thread has at most one thread to wait for.
public struct WaitGraph: Equatable, Sendable {
  /// A thread that waits for another one, and why.
  public struct Edge: Hashable, Sendable {
    /// The thread that waits.
    public let waiter: Int32
    /// Why it does, with the thread that it waits for.
    public let cause: Cause
    /// How often it has been on a processor; a thread that went on has another number.
    public let switches: Int

    /// An edge from a waiting thread.
    public init(waiter: Int32, cause: Cause, switches: Int = 0) {
      self.waiter = waiter
      self.cause = cause
      self.switches = switches
    }
  }

  /// The waiting threads of which it is known whom they wait for.
  public var edges: [Edge]

  /// A graph of edges, each from another thread.
  public init(_ edges: [Edge] = []) { self.edges = edges }

  /// A circle of threads of which each waits for the next one; nil where there is none.
  ///
  /// It begins with the thread that has the lowest number. A thread that waits for a lock which it
  /// holds itself is a circle of one.
  public var cycle: [Edge]? {
    let next = Dictionary(edges.map { ($0.waiter, $0) }) { first, _ in first }
    for edge in edges.sorted(by: { $0.waiter < $1.waiter }) {
      var walked: [Edge] = []
      var place: Edge? = edge
      while let here = place, !walked.contains(where: { $0.waiter == here.waiter }) {
        walked.append(here)
        place = here.cause.awaited.flatMap { next[$0] }
      }
      if let place, place.waiter == edge.waiter { return walked }
    }
    return nil
  }
}
