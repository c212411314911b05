extension Machine {
  /// The value of an expression as a thread sees it; the thread -1 sees memory alone.
  @inline(__always)
  func evaluate(_ start: Int32, _ state: State, _ thread: Int) -> Int {
    let term = terms + Int(start)
    if term[1].operation == .end {
      if term.pointee.operation == .constant { return Int(term.pointee.value) }
      if term.pointee.operation == .register {
        return load(state, registerOffset(thread, Int(term.pointee.value)))
      }
    }
    return evaluate(term, state, thread)
  }

  private func evaluate(
    _ start: UnsafeMutablePointer<Term>, _ state: State, _ thread: Int
  ) -> Int {
    var term = start
    var top = stack
    while true {
      let value = Int(term.pointee.value)
      switch term.pointee.operation {
      case .end: return top[-1]
      case .constant: push(value)
      case .register: push(load(state, registerOffset(thread, value)))
      case .cell:
        noteRead(value)
        push(read(value, state, thread))
      case .indexedCell:
        let index = chosen(value, Int(term.pointee.count), top[-1])
        noteRead(index)
        top[-1] = read(index, state, thread)
      case .queueSize: push(byte(state, queueOffsets[value]))
      case .indexedQueueSize:
        top[-1] = byte(state, queueOffsets[chosen(value, Int(term.pointee.count), top[-1])])
      case .own: push(load(state, registerOffset(Int(term.pointee.count), value)))
      case .standing: push(standing(value, state))
      case .negative: top[-1] = 0 &- top[-1]
      case .not: top[-1] = top[-1] == 0 ? 1 : 0
      case .truth: top[-1] = top[-1] != 0 ? 1 : 0
      case .skipIfFalse:
        if top[-1] == 0 { term += value } else { top -= 1 }
      case .skipIfTrue:
        if top[-1] != 0 { term += value } else { top -= 1 }
      case .start: break
      default:
        top -= 1
        top[-1] = compute(term.pointee.operation, top[-1], top[0])
      }
      term += 1
    }

    func push(_ value: Int) {
      top.pointee = value
      top += 1
    }
  }

  @inline(__always) private func noteRead(_ cell: Int) {
    if isNotingUses { usedCells.append(CellUse(cell: cell, isWrite: false, isAtomic: true)) }
  }

  private func compute(_ operation: Term.Operation, _ one: Int, _ other: Int) -> Int {
    switch operation {
    case .equal: return one == other ? 1 : 0
    case .unequal: return one != other ? 1 : 0
    case .less: return one < other ? 1 : 0
    case .lessOrEqual: return one <= other ? 1 : 0
    case .greater: return one > other ? 1 : 0
    case .greaterOrEqual: return one >= other ? 1 : 0
    case .plus: return Self.bounded(one &+ other)
    case .minus: return Self.bounded(one &- other)
    case .times: return Self.bounded(one &* other)
    case .quotient, .remainder:
      let operation: BinaryOperator = operation == .quotient ? .quotient : .remainder
      guard let value = operation.value(one, other) else {
        fail(.divisionByZero, 0)
        return 0
      }
      return value
    default: return 0
    }
  }

  /// Keeps what lies beyond 32 bits beyond them, and from growing further.
  @inline(__always) private static func bounded(_ value: Int) -> Int {
    min(max(value, -0x1_0000_0000), 0x1_0000_0000)
  }

  /// The element that an index chooses; a wrong index fails and counts as the first.
  @inline(__always) func chosen(_ first: Int, _ count: Int, _ index: Int) -> Int {
    if index >= 0, index < count { return first + index }
    fail(.indexOutOfRange, 0)
    return first
  }

  private func standing(_ use: Int, _ state: State) -> Int {
    code.labelUses[use].count { label in
      let range = code.labels[label]
      return range.range.contains(counter(state, range.thread))
    }
  }
}
