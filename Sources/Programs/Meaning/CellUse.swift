/// How a step uses a shared value.
struct CellUse {
  var cell: Int
  var isWrite: Bool
  var isAtomic: Bool

  /// Whether two threads may not do both at once.
  func conflicts(_ other: CellUse) -> Bool {
    cell == other.cell && (isWrite || other.isWrite) && !(isAtomic && other.isAtomic)
  }
}

extension Machine {
  /// What the instruction at a place may use in any state, and with it the rest of its atomic step.
  func possibleUses(_ number: Int) -> [CellUse] {
    let instruction = instructions[number]
    switch instruction.operation {
    case .await: return cells(instruction.value)
    case .atomicBegin:
      // An atomic step lies before the next one and before the end of its thread.
      var uses: [CellUse] = []
      var inside = number + 1
      while instructions[inside].operation != .atomicBegin, instructions[inside].operation != .end {
        uses += possibleCells(instructions[inside])
        inside += 1
      }
      return uses
    case .read, .write, .exchange, .compareExchange, .fetchAdd:
      let first = Int(instruction.object)
      return (first..<first + Int(instruction.count)).map { use(instruction, $0) }
    default: return []
    }
  }

  /// What the next step of a thread uses in a state; nothing if it cannot be taken.
  func uses(_ thread: Int, _ state: State, scratch: State) -> [CellUse] {
    let instruction = next(state, thread).pointee
    if instruction.operation.drains, waitingWrites(state, thread) > 0 { return [] }
    switch instruction.operation {
    case .read, .write, .exchange, .compareExchange, .fetchAdd:
      return [use(instruction, target(instruction, state, thread))]
    case .await, .atomicBegin:
      // What such a step uses depends on what it finds: it is taken for trial.
      var uses: [CellUse] = []
      decisions.clear()
      repeat {
        decisions.rewind()
        uses += trialUses(thread, state, scratch, evenIfBlocked: instruction.operation == .await)
      } while decisions.next()
      return uses
    default: return []
    }
  }

  private func trialUses(
    _ thread: Int, _ state: State, _ scratch: State, evenIfBlocked: Bool
  ) -> [CellUse] {
    scratch.copyMemory(from: state, byteCount: layout.size)
    usedCells = []
    isNotingUses = true
    let outcome = advance(thread, scratch)
    isNotingUses = false
    return outcome == .blocked && !evenIfBlocked ? [] : usedCells
  }

  private func use(_ instruction: Instruction, _ cell: Int) -> CellUse {
    let isPlain = instruction.operation == .read || instruction.operation == .write
    return CellUse(
      cell: cell, isWrite: instruction.operation != .read,
      isAtomic: !isPlain || code.cells[cell].isAtomic)
  }

  private func possibleCells(_ instruction: Instruction) -> [CellUse] {
    var uses: [CellUse] = []
    switch instruction.operation {
    case .write, .exchange, .compareExchange, .fetchAdd:
      uses = (0..<instruction.count).map {
        CellUse(cell: Int(instruction.object + $0), isWrite: true, isAtomic: true)
      }
    default: break
    }
    let second = instruction.operation == .compareExchange ? instruction.second : -1
    return uses + ([instruction.index, second] + values(of: instruction)).flatMap(cells)
  }

  /// Where the expressions begin whose value the instruction takes.
  private func values(of instruction: Instruction) -> [Int32] {
    guard instruction.operation == .choose else { return [instruction.value] }
    return (0..<instruction.count).map { terms[Int(instruction.value + $0)].value }
  }

  /// The cells that an expression may read in one moment.
  private func cells(_ start: Int32) -> [CellUse] {
    guard start >= 0 else { return [] }
    var uses: [CellUse] = []
    var term = terms + Int(start)
    while term.pointee.operation != .end, term.pointee.operation != .start {
      if term.pointee.operation == .cell || term.pointee.operation == .indexedCell {
        let first = Int(term.pointee.value)
        uses += (first..<first + Int(term.pointee.count)).map {
          CellUse(cell: $0, isWrite: false, isAtomic: true)
        }
      }
      term += 1
    }
    return uses
  }
}
