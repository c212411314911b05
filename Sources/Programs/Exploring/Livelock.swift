/// Which threads can never come to their end, or to a next round, whatever happens from a state on.
///
/// A state counts as free for a thread when some state that can be reached from it lets the thread end
/// or begin the next round of a loop that is meant to go on for ever, or when all comes to a deadlock or
/// a failure there, which is a fault of its own.
struct Livelock {
  /// A state and the threads that are caught in it.
  struct Trap: Equatable {
    var state: Int
    var threads: [Int]
  }

  /// The first state in which threads are caught and can never move again.
  let stuck: Trap?
  /// The first state in which threads are caught and can always move again.
  let moving: Trap?

  init(_ graph: StateGraph, threads: Int) {
    let everyThread = UInt16(truncatingIfNeeded: 1 << threads - 1)
    let free = Self.spread((0..<graph.count).map { graph.progress[$0] }, everyThread, graph)
    guard free.contains(where: { $0 != everyThread }) else {
      (stuck, moving) = (nil, nil)
      return
    }
    let moves = Self.spread((0..<graph.count).map { graph.movers[$0] }, everyThread, graph)
    let still = zip(free, moves).map { ~$0 & ~$1 & everyThread }
    let comesToRest = Self.spread(still, everyThread, graph)
    stuck = Self.first(still)
    moving = Self.first(zip(free, comesToRest).map { ~$0 & ~$1 & everyThread })
  }

  private static func first(_ masks: [UInt16]) -> Trap? {
    masks.firstIndex { $0 != 0 }.map { state in
      Trap(state: state, threads: (0..<16).filter { masks[state] & 1 << $0 != 0 })
    }
  }

  /// For each state all that holds in any state that can be reached from it.
  ///
  /// States far from the beginning come last, so going backwards settles nearly all at once.
  private static func spread(
    _ masks: [UInt16], _ everyThread: UInt16, _ graph: StateGraph
  ) -> [UInt16] {
    var masks = masks
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for state in masks.indices.reversed() where masks[state] != everyThread {
        var mask = masks[state]
        graph.forEachSuccessor(of: state) { successor in
          if successor < StateGraph.firstFailure { mask |= masks[successor] }
        }
        if mask != masks[state] {
          masks[state] = mask
          hasChanged = true
        }
      }
    }
    return masks
  }
}
