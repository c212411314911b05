/// Which possibility a step takes wherever several are open, and what else it could have taken.
final class Decisions {
  private var taken: [Int] = []
  private var possible: [Int] = []
  /// How many choices the step has met so far.
  private var met = 0

  /// Takes the planned possibility at the next choice, the first one where nothing is planned.
  func decide(among count: Int) -> Int {
    if met == taken.count {
      taken.append(0)
      possible.append(count)
    } else {
      possible[met] = count
    }
    defer { met += 1 }
    return taken[met]
  }

  /// Begins a step anew with the same plan.
  func rewind() { met = 0 }

  /// The possibilities taken, in order.
  var plan: [Int] {
    get { Array(taken.prefix(met)) }
    set {
      taken = newValue
      possible = Array(repeating: .max, count: newValue.count)
      met = 0
    }
  }

  /// Plans the next combination; false, and no plan, when all were taken.
  func next() -> Bool {
    guard met > 0 else { return false }
    taken.removeSubrange(met...)
    possible.removeSubrange(met...)
    met = 0
    while let last = taken.popLast(), let count = possible.popLast() {
      if last + 1 < count {
        taken.append(last + 1)
        possible.append(count)
        return true
      }
    }
    return false
  }

  /// Forgets every plan.
  func clear() {
    if taken.isEmpty { return }
    taken.removeAll(keepingCapacity: true)
    possible.removeAll(keepingCapacity: true)
    met = 0
  }
}
