/// Looks for two threads about to use the same value at once, one to write, not both atomically.
struct RaceCheck {
  private let machine: Machine
  /// For each instruction whether it may take part in a race at all.
  private let isSuspect: [Bool]
  /// Whether any instruction may.
  let isNeeded: Bool

  init(_ machine: Machine) {
    self.machine = machine
    let code = machine.code
    var uses = [[Use]](repeating: [], count: code.cells.count)
    for (thread, piece) in code.threads.enumerated() {
      for number in piece.start..<piece.start + piece.count {
        for use in machine.possibleUses(number) {
          uses[use.cell].append(Use(thread: thread, instruction: number, access: use))
        }
      }
    }
    var isSuspect = [Bool](repeating: false, count: code.instructions.count)
    for found in uses {
      for one in found {
        for other in found where one.thread != other.thread && one.access.conflicts(other.access) {
          isSuspect[one.instruction] = true
        }
      }
    }
    self.isSuspect = isSuspect
    isNeeded = isSuspect.contains(true)
  }

  private struct Use {
    var thread: Int
    var instruction: Int
    var access: CellUse
  }

  /// The first race in a state.
  func race(in state: Machine.State, scratch: Machine.State) -> Fault.Kind? {
    var found: [(thread: Int, use: CellUse)] = []
    for thread in 0..<machine.threadCount {
      let number = machine.starts[thread] + machine.counter(state, thread)
      guard isSuspect[number] else { continue }
      for use in machine.uses(thread, state, scratch: scratch) {
        for other in found where other.use.conflicts(use) && other.thread != thread {
          return .dataRace(
            machine.code.cells[use.cell].name,
            [access(other.thread, other.use, state), access(thread, use, state)])
        }
        found.append((thread, use))
      }
    }
    return nil
  }

  private func access(_ thread: Int, _ use: CellUse, _ state: Machine.State) -> Fault.Access {
    Fault.Access(
      thread: machine.code.threads[thread].name,
      line: Int(machine.next(state, thread).pointee.line), isWrite: use.isWrite,
      isAtomic: use.isAtomic)
  }
}
