extension Exploration {
  /// More outcomes than anybody looks at; threads that do the same can end in very many ways.
  private static let mostOutcomes = 100_000

  /// The values at all ends, equal ones once, with how many schedules end so; and whether some are left out.
  func outcomes(_ ways: ScheduleCount.Counts?) -> (list: [Outcome], isCut: Bool) {
    var isCut = false
    var order: [[Int]] = []
    var sums: [[Int]: Natural] = [:]
    for (place, end) in ends.enumerated() {
      let state = table.state(end)
      if order.count + symmetry.orbit(state) > Self.mostOutcomes {
        isCut = true
        continue
      }
      let members = orbit(of: state)
      // Each of those that one state stands for is reached by as many schedules as any other.
      let share = ways?.states[place].dividedBy(members.count).quotient ?? 0
      for values in members {
        if let sum = sums[values] {
          sums[values] = sum + share
        } else {
          order.append(values)
          sums[values] = share
        }
      }
    }
    let names = valueNames
    let list = order.map { values in
      Outcome(
        values: zip(names, values).map { Snapshot.Value(name: $0, value: $1) },
        schedules: ways == nil ? nil : sums[values])
    }
    return (list, isCut)
  }

  private var valueNames: [String] {
    machine.code.cells.map(\.name)
      + machine.code.threads.flatMap { thread in
        thread.registers.compactMap { $0 }.map { "\(thread.name).\($0)" }
      }
  }

  /// The values of all states that one stands for, each once.
  ///
  /// They differ by which thread of a group is which; where two threads are equal, exchanging them
  /// brings nothing new.
  private func orbit(of state: UnsafeMutableRawPointer) -> [[Int]] {
    let machine = machine
    let shared = machine.code.cells.indices.map {
      machine.load(state, machine.layout.cells + $0 * machine.width)
    }
    var arrangements = [
      machine.code.threads.indices.map { machine.ownValues($0, state).map(\.value) }
    ]
    for group in symmetry.groups {
      arrangements = arrangements.flatMap { own in
        Self.arrangements(group.map { own[$0] }).map { arranged in
          var own = own
          for (thread, values) in zip(group, arranged) { own[thread] = values }
          return own
        }
      }
    }
    return arrangements.map { shared + $0.flatMap { $0 } }
  }

  /// All orders of some values, equal ones once.
  private static func arrangements(_ values: [[Int]]) -> [[[Int]]] {
    guard values.count > 1 else { return [values] }
    var found: [[[Int]]] = []
    var tried: Set<[Int]> = []
    for place in values.indices where tried.insert(values[place]).inserted {
      var rest = values
      rest.remove(at: place)
      found += arrangements(rest).map { [values[place]] + $0 }
    }
    return found
  }
}
