/// Which threads can never come to their end, or to a next round, whatever happens from a state on.
///
/// A state counts as free for a thread when some state that can be reached from it lets the thread end
/// or begin the next round of a loop that is meant to go on for ever, or when all comes to a deadlock or
/// a failure there, which is a fault of its own.
struct Livelock {
  /// The first state in which some thread is caught, and those threads.
  let first: (state: Int, threads: [Int])?

  init(_ graph: StateGraph, threads: Int) {
    let everyThread = UInt16(truncatingIfNeeded: 1 << threads - 1)
    var free = (0..<graph.count).map { graph.progress[$0] }
    var hasChanged = true
    // States far from the beginning come last, so going backwards settles nearly all at once.
    while hasChanged {
      hasChanged = false
      for state in free.indices.reversed() where free[state] != everyThread {
        var mask = free[state]
        graph.forEachSuccessor(of: state) { successor in
          mask |= successor >= StateGraph.firstFailure ? everyThread : free[successor]
        }
        if mask != free[state] {
          free[state] = mask
          hasChanged = true
        }
      }
    }
    first = free.firstIndex { $0 != everyThread }.map { state in
      (state, (0..<threads).filter { free[state] & 1 << $0 == 0 })
    }
  }

  /// Which of some threads take a step in any state that can be reached from a state.
  static func moving(_ threads: [Int], from state: Int, in exploration: Exploration) -> [Int] {
    var seen: Set<Int> = [state]
    var waiting = [state]
    var moving: Set<Int> = []
    while let next = waiting.popLast(), moving.count < threads.count {
      let moves = exploration.machine.moves(from: exploration.table.state(next))
      moving.formUnion(moves.lazy.filter { !$0.isFlush }.map(\.thread))
      exploration.graph.forEachSuccessor(of: next) { successor in
        if successor < StateGraph.firstFailure, seen.insert(successor).inserted {
          waiting.append(successor)
        }
      }
    }
    return threads.filter(moving.contains)
  }
}
