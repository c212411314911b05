/// How many schedules lead where, counted over the graph of states.
struct ScheduleCount {
  private let graph: StateGraph
  private let order: [UInt32]

  /// Prepares counting; none when a state can be come back to, for then there is no end of schedules.
  init?(_ graph: StateGraph) {
    guard let order = graph.topologicalOrder() else { return nil }
    self.graph = graph
    self.order = order
  }

  /// What leads to each of some states, and to each failure.
  struct Counts {
    var states: [Natural]
    var failures: [Natural]
  }

  /// Counts the ways from the beginning.
  ///
  /// - Parameters:
  ///   - ends: the states whose counts are wanted.
  ///   - failures: how many kinds of failures there are.
  ///   - avoided: states that no way may touch.
  /// - Returns: a count for each of the states and each of the failures.
  func counts(to ends: [Int], failures: Int, avoiding avoided: Set<Int> = []) -> Counts {
    // Most counts fit into one word; where one does not, all are counted again with more.
    var words = 1
    while true {
      if let counts = counts(to: ends, failures, avoided, words) { return counts }
      words *= 2
    }
  }

  private func counts(
    to ends: [Int], _ failures: Int, _ avoided: Set<Int>, _ words: Int
  ) -> Counts? {
    let places = graph.count + failures
    var numbers = [UInt64](repeating: 0, count: places * words)
    if !avoided.contains(0) { numbers[0] = 1 }
    for state in order {
      let from = Int(state) * words
      if !avoided.isEmpty, avoided.contains(Int(state)) {
        for word in 0..<words { numbers[from + word] = 0 }
        continue
      }
      var fits = true
      graph.forEachSuccessor(of: Int(state)) { successor in
        let isFailure = successor >= StateGraph.firstFailure
        let place = isFailure ? graph.count + successor - StateGraph.firstFailure : successor
        if !Self.add(&numbers, from, to: place * words, words) { fits = false }
      }
      if !fits { return nil }
    }
    func natural(_ place: Int) -> Natural {
      Natural(digits: numbers[place * words..<(place + 1) * words])
    }
    return Counts(
      states: ends.map(natural), failures: (0..<failures).map { natural(graph.count + $0) })
  }

  /// Adds a number to another one; false when the sum needs more words.
  @inline(__always)
  private static func add(
    _ numbers: inout [UInt64], _ from: Int, to place: Int, _ words: Int
  ) -> Bool {
    var carry: UInt64 = 0
    for word in 0..<words {
      let (half, first) = numbers[place + word].addingReportingOverflow(numbers[from + word])
      let (whole, second) = half.addingReportingOverflow(carry)
      numbers[place + word] = whole
      carry = first || second ? 1 : 0
    }
    return carry == 0
  }
}
