extension Machine {
  /// Does what others can notice.
  func perform(
    _ pointer: UnsafeMutablePointer<Instruction>, _ state: State, _ thread: Int, _ isAtomic: Bool,
    _ number: inout Int
  ) -> Outcome {
    let instruction = pointer.pointee
    if instruction.operation.drains, waitingWrites(state, thread) > 0 { return .blocked }
    switch instruction.operation {
    case .read: read(instruction, state, thread)
    case .write:
      let cell = target(instruction, state, thread)
      let value = evaluate(instruction.value, state, thread)
      return write(value, cell, state, thread, atOnce: isAtomic) ? .moved : .blocked
    case .exchange, .compareExchange, .fetchAdd: exchange(instruction, state, thread)
    case .lock, .tryLock: return lock(instruction, state, thread)
    case .unlock: unlock(instruction, state, thread)
    case .wait: wait(instruction, state, thread)
    case .wake: return wake(instruction, state, thread)
    case .notify, .notifyAll: notify(instruction, state, thread)
    case .acquire, .release: return permit(instruction, state, thread)
    case .arrive: arrive(instruction, state, thread, &number)
    case .leave:
      let barrier = target(instruction, state, thread)
      if mask(state, layout.barriers + barrier * layout.maskBytes) & 1 << thread != 0 {
        return .blocked
      }
      if isRecording { events.append(.left(code.barriers[barrier].name)) }
    case .put, .take: return queue(instruction, state, thread)
    case .readSize:
      let queue = target(instruction, state, thread)
      let size = byte(state, queueOffsets[queue])
      if isRecording { events.append(.counted(code.queues[queue].name, size)) }
      setRegister(Int(instruction.result), size, state, thread)
    case .await:
      guard evaluate(instruction.value, state, thread) != 0 else { return .blocked }
      if isRecording { events.append(.passed) }
    case .choose: choose(instruction, state, thread)
    case .fence: if isRecording { events.append(.fenced) }
    case .pause: if isRecording { events.append(.paused) }
    default: break
    }
    return .moved
  }

  private func read(_ instruction: Instruction, _ state: State, _ thread: Int) {
    let cell = target(instruction, state, thread)
    let value = read(cell, state, thread)
    if isRecording {
      let isWaiting = model == .buffered && waitingWrite(cell, state, thread) != nil
      events.append(.read(code.cells[cell].name, value, fromBuffer: isWaiting))
    }
    setRegister(Int(instruction.result), value, state, thread)
  }

  private func exchange(_ instruction: Instruction, _ state: State, _ thread: Int) {
    let cell = target(instruction, state, thread)
    let offset = layout.cells + cell * width
    let old = load(state, offset)
    noteWrite(cell)
    let value = evaluate(instruction.value, state, thread)
    let name = isRecording ? code.cells[cell].name : ""
    switch instruction.operation {
    case .exchange:
      store(value, state, offset)
      if isRecording { events.append(.exchanged(name, old: old, new: value)) }
      setRegister(Int(instruction.result), old, state, thread)
    case .fetchAdd:
      store(old + value, state, offset)
      if isRecording { events.append(.added(name, old: old, by: value)) }
      setRegister(Int(instruction.result), old, state, thread)
    default:
      let new = evaluate(instruction.second, state, thread)
      if old == value { store(new, state, offset) }
      if isRecording {
        events.append(.compared(name, old: old, expected: value, new: new))
      }
      setRegister(Int(instruction.result), old == value ? 1 : 0, state, thread)
    }
  }

  private func permit(_ instruction: Instruction, _ state: State, _ thread: Int) -> Outcome {
    let semaphore = target(instruction, state, thread)
    let offset = layout.semaphores + semaphore * width
    let isTaking = instruction.operation == .acquire
    let left = load(state, offset) + (isTaking ? -1 : 1)
    guard left >= 0 else { return .blocked }
    store(left, state, offset)
    if isRecording {
      let name = code.semaphores[semaphore].name
      events.append(isTaking ? .acquired(name, left: left) : .released(name, left: left))
    }
    return .moved
  }

  private func arrive(
    _ instruction: Instruction, _ state: State, _ thread: Int, _ number: inout Int
  ) {
    let barrier = target(instruction, state, thread)
    let offset = layout.barriers + barrier * layout.maskBytes
    let waiting = mask(state, offset)
    let isLast = waiting.nonzeroBitCount + 1 >= code.barriers[barrier].number
    setMask(isLast ? 0 : waiting | 1 << thread, state, offset)
    // Who arrives last has nothing to wait for.
    if isLast { number += 1 }
    if isRecording { events.append(.arrived(code.barriers[barrier].name, isLast: isLast)) }
  }

  private func queue(_ instruction: Instruction, _ state: State, _ thread: Int) -> Outcome {
    let queue = target(instruction, state, thread)
    let offset = queueOffsets[queue]
    let count = byte(state, offset)
    if instruction.operation == .put {
      guard count < code.queues[queue].number else { return .blocked }
      let value = evaluate(instruction.value, state, thread)
      store(value, state, offset + 1 + count * width)
      setByte(count + 1, state, offset)
      if isRecording { events.append(.put(code.queues[queue].name, value)) }
      return .moved
    }
    guard count > 0 else { return .blocked }
    let value = load(state, offset + 1)
    for place in 0..<count - 1 {
      store(load(state, offset + 1 + (place + 1) * width), state, offset + 1 + place * width)
    }
    store(0, state, offset + 1 + (count - 1) * width)
    setByte(count - 1, state, offset)
    if isRecording { events.append(.took(code.queues[queue].name, value)) }
    setRegister(Int(instruction.result), value, state, thread)
    return .moved
  }

  private func choose(_ instruction: Instruction, _ state: State, _ thread: Int) {
    let choice = decisions.decide(among: Int(instruction.count))
    let value = evaluate(terms[Int(instruction.value) + choice].value, state, thread)
    if isRecording { events.append(.chose(value)) }
    setRegister(Int(instruction.result), value, state, thread)
  }
}
