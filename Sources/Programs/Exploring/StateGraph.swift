/// Which states follow which, as far as they were explored.
final class StateGraph {
  /// For each state where its successors start, and one more where the last ones end.
  private let starts = ChunkedList<UInt32>()
  /// The successors, one for each step that leads there; failures have numbers from the top.
  private let successors = ChunkedList<UInt32>()
  /// The state from which each state was met first.
  private let parents = ChunkedList<UInt32>()
  /// A bit for each thread that has ended, or begins a next round from here.
  let progress = ChunkedList<UInt16>()
  /// A bit for each thread that can take a step.
  let movers = ChunkedList<UInt16>()

  /// Numbers from here on are failures.
  static let firstFailure = 0xffff_0000

  init() {
    starts.append(0)
    parents.append(0)
  }

  @inline(__always) func add(_ successor: Int, from state: Int, isNew: Bool) {
    successors.append(UInt32(truncatingIfNeeded: successor))
    if isNew { parents.append(UInt32(truncatingIfNeeded: state)) }
  }

  func addFailure(_ number: Int) {
    successors.append(UInt32(Self.firstFailure + number))
  }

  /// Ends the successors of a state, and gives the number of steps from it.
  @inline(__always) func endState() -> Int {
    starts.append(UInt32(truncatingIfNeeded: successors.count))
    return successors.count - Int(starts[starts.count - 2])
  }

  /// How many states have all their successors in it.
  var count: Int { starts.count - 1 }

  /// Bytes in use.
  var bytes: Int {
    starts.bytes + successors.bytes + parents.bytes + progress.bytes + movers.bytes
  }

  /// Does something with each successor of a state.
  @inline(__always) func forEachSuccessor(of state: Int, _ use: (Int) -> Void) {
    var edge = Int(starts[state])
    let end = Int(starts[state + 1])
    while edge < end {
      use(Int(successors[edge]))
      edge += 1
    }
  }

  /// The states on the shortest way to a state, the first one first.
  func path(to state: Int) -> [Int] {
    var path = [state]
    while let last = path.last, last != 0 { path.append(Int(parents[last])) }
    return path.reversed()
  }

  /// How many steps each state up to one is away from the beginning.
  func depths(upTo last: Int) -> [Int32] {
    var depths = [Int32](repeating: 0, count: last + 1)
    for state in 0...last where state > 0 { depths[state] = depths[Int(parents[state])] + 1 }
    return depths
  }

  /// All states, each after all that lead to it; none when some can be come back to.
  func topologicalOrder() -> [UInt32]? {
    guard count > 0 else { return nil }
    var incoming = [UInt32](repeating: 0, count: count)
    for edge in 0..<successors.count where successors[edge] < Self.firstFailure {
      incoming[Int(successors[edge])] += 1
    }
    guard incoming[0] == 0 else { return nil }
    var order: [UInt32] = [0]
    order.reserveCapacity(count)
    var place = 0
    while place < order.count {
      forEachSuccessor(of: Int(order[place])) { successor in
        guard successor < Self.firstFailure else { return }
        incoming[successor] -= 1
        if incoming[successor] == 0 { order.append(UInt32(successor)) }
      }
      place += 1
    }
    return order.count == count ? order : nil
  }
}
