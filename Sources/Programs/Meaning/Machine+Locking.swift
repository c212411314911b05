extension Machine {
  func lock(_ instruction: Instruction, _ state: State, _ thread: Int) -> Outcome {
    let lock = target(instruction, state, thread)
    let offset = lockOffsets[lock]
    let holder = byte(state, offset)
    let isReentrant = code.locks[lock].isSpecial
    let succeeds = holder == 0 || isReentrant && holder == thread + 1
    let isTrying = instruction.operation == .tryLock
    guard succeeds || isTrying else { return .blocked }
    if succeeds {
      setByte(thread + 1, state, offset)
      if isReentrant {
        let times = byte(state, offset + 1)
        if times == 255 { fail(.valueTooLarge, instruction.line) }
        setByte(times + 1, state, offset + 1)
      }
    }
    if isRecording {
      let name = code.locks[lock].name
      events.append(isTrying ? .triedLock(name, succeeded: succeeds) : .locked(name))
    }
    if isTrying { setRegister(Int(instruction.result), succeeds ? 1 : 0, state, thread) }
    return .moved
  }

  func unlock(_ instruction: Instruction, _ state: State, _ thread: Int) {
    let lock = target(instruction, state, thread)
    let offset = lockOffsets[lock]
    guard byte(state, offset) == thread + 1 else {
      return fail(.unlockedByOther, instruction.line)
    }
    if code.locks[lock].isSpecial {
      let left = byte(state, offset + 1) - 1
      setByte(left, state, offset + 1)
      if left == 0 { setByte(0, state, offset) }
    } else {
      setByte(0, state, offset)
    }
    if isRecording { events.append(.unlocked(code.locks[lock].name)) }
  }

  /// The first half of waiting: the lock is given back, and the thread sleeps.
  func wait(_ instruction: Instruction, _ state: State, _ thread: Int) {
    let lock = Int(instruction.second)
    let offset = lockOffsets[lock]
    let isSingle = !code.locks[lock].isSpecial || byte(state, offset + 1) == 1
    guard byte(state, offset) == thread + 1, isSingle else {
      return fail(.waitedWithoutLock, instruction.line)
    }
    setByte(0, state, offset)
    if code.locks[lock].isSpecial { setByte(0, state, offset + 1) }
    let condition = target(instruction, state, thread)
    let waiting = layout.conditions + condition * layout.maskBytes
    setMask(mask(state, waiting) | 1 << thread, state, waiting)
    if isRecording {
      events.append(
        .waited(condition: code.conditions[condition].name, lock: code.locks[lock].name))
    }
  }

  /// The second half: once notified, the thread takes the lock again.
  func wake(_ instruction: Instruction, _ state: State, _ thread: Int) -> Outcome {
    let condition = target(instruction, state, thread)
    let offset = layout.conditions + condition * layout.maskBytes
    let waiting = mask(state, offset)
    let sleeps = waiting & 1 << thread != 0
    let lock = Int(instruction.second)
    if sleeps, !code.conditions[condition].isSpecial { return .blocked }
    guard byte(state, lockOffsets[lock]) == 0 else { return .blocked }
    setMask(waiting & ~(1 << thread), state, offset)
    setByte(thread + 1, state, lockOffsets[lock])
    if code.locks[lock].isSpecial { setByte(1, state, lockOffsets[lock] + 1) }
    if isRecording {
      events.append(
        .woke(
          condition: code.conditions[condition].name, lock: code.locks[lock].name,
          spuriously: sleeps))
    }
    return .moved
  }

  /// Wakes any one of those that wait, or all.
  func notify(_ instruction: Instruction, _ state: State, _ thread: Int) {
    let condition = target(instruction, state, thread)
    let offset = layout.conditions + condition * layout.maskBytes
    let waiting = mask(state, offset)
    let name = isRecording ? code.conditions[condition].name : ""
    if instruction.operation == .notifyAll {
      setMask(0, state, offset)
      if isRecording {
        events.append(.notifiedAll(condition: name, count: waiting.nonzeroBitCount))
      }
      return
    }
    var woken: Int?
    if waiting != 0 {
      let count = waiting.nonzeroBitCount
      let skipped = count == 1 ? 0 : decisions.decide(among: count)
      woken = (0..<threadCount).filter { waiting & 1 << $0 != 0 }[skipped]
    }
    if let woken { setMask(waiting & ~(1 << woken), state, offset) }
    if isRecording { events.append(.notified(condition: name, thread: woken)) }
  }
}
