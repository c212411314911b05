/// Which states follow which, as far as they were explored.
struct StateGraph {
  /// For each state where its successors start.
  private(set) var starts: [UInt32] = []
  /// The successors, one for each step that leads there; failures have numbers from the top.
  private(set) var successors: [UInt32] = []
  /// The state from which each state was met first.
  private(set) var parents: [UInt32] = [0]
  /// A bit for each thread that has ended, or begins a next round from here.
  var progress: [UInt16] = []

  /// Numbers from here on are failures.
  static let firstFailure: UInt32 = 0xffff_0000

  mutating func beginState() {
    starts.append(UInt32(successors.count))
  }

  mutating func add(_ successor: Int, from state: Int, isNew: Bool) {
    successors.append(UInt32(successor))
    if isNew { parents.append(UInt32(state)) }
  }

  mutating func addFailure(_ number: Int) {
    successors.append(Self.firstFailure + UInt32(number))
  }

  mutating func endStates() {
    starts.append(UInt32(successors.count))
  }

  /// How many states have their successors in it, once `endStates` was called.
  var count: Int { starts.count - 1 }

  /// Bytes in use.
  var bytes: Int {
    (starts.capacity + successors.capacity + parents.capacity) * 4 + progress.capacity * 2
  }

  /// The states on the shortest way to a state, the first one first.
  func path(to state: Int) -> [Int] {
    var path = [state]
    while let last = path.last, last != 0 { path.append(Int(parents[last])) }
    return path.reversed()
  }

  /// All states, each after all that lead to it; none when some can be come back to.
  func topologicalOrder() -> [UInt32]? {
    var incoming = [UInt32](repeating: 0, count: count)
    for successor in successors where successor < Self.firstFailure {
      incoming[Int(successor)] += 1
    }
    guard count > 0, incoming[0] == 0 else { return nil }
    var order: [UInt32] = [0]
    order.reserveCapacity(count)
    var place = 0
    while place < order.count {
      let state = Int(order[place])
      place += 1
      for successor in successors[Int(starts[state])..<Int(starts[state + 1])]
      where successor < Self.firstFailure {
        incoming[Int(successor)] -= 1
        if incoming[Int(successor)] == 0 { order.append(successor) }
      }
    }
    return order.count == count ? order : nil
  }
}
