extension Machine {
  /// What a thread reads: its own newest waiting write, else memory.
  @inline(__always) func read(_ cell: Int, _ state: State, _ thread: Int) -> Int {
    if model == .buffered, let waiting = waitingWrite(cell, state, thread) { return waiting }
    return load(state, layout.cells + cell * width)
  }

  func waitingWrite(_ cell: Int, _ state: State, _ thread: Int) -> Int? {
    guard thread >= 0 else { return nil }
    var number = byte(state, buffers[thread])
    while number > 0 {
      number -= 1
      let entry = buffers[thread] + 1 + number * (1 + width)
      if byte(state, entry) == cell { return load(state, entry + 1) }
    }
    return nil
  }

  /// How many writes of a thread wait.
  @inline(__always) func waitingWrites(_ state: State, _ thread: Int) -> Int {
    model == .buffered ? byte(state, buffers[thread]) : 0
  }

  /// Puts a write where the others see it, or behind those that wait; false when there is no room.
  func write(_ value: Int, _ cell: Int, _ state: State, _ thread: Int, atOnce: Bool) -> Bool {
    guard model == .buffered, !atOnce else {
      store(value, state, layout.cells + cell * width)
      noteWrite(cell)
      if isRecording { events.append(.wrote(code.cells[cell].name, value)) }
      return true
    }
    let count = byte(state, buffers[thread])
    guard count < layout.bufferSizes[thread] else {
      wasBufferFull = true
      return false
    }
    let entry = buffers[thread] + 1 + count * (1 + width)
    setByte(cell, state, entry)
    store(value, state, entry + 1)
    setByte(count + 1, state, buffers[thread])
    if isRecording { events.append(.buffered(code.cells[cell].name, value)) }
    return true
  }

  /// Notes that an atomic step changes a value.
  @inline(__always) func noteWrite(_ cell: Int) {
    if isNotingUses { usedCells.append(CellUse(cell: cell, isWrite: true, isAtomic: true)) }
  }

  /// Takes the oldest waiting write of a thread to memory.
  func flush(_ thread: Int, _ state: State) {
    let buffer = buffers[thread]
    let count = byte(state, buffer)
    let (cell, value) = (byte(state, buffer + 1), load(state, buffer + 2))
    store(value, state, layout.cells + cell * width)
    let entry = 1 + width
    for offset in 0..<(count - 1) * entry {
      setByte(byte(state, buffer + 1 + entry + offset), state, buffer + 1 + offset)
    }
    // Room that is not used is 0, so that equal states are equal bytes.
    for offset in (count - 1) * entry..<count * entry { setByte(0, state, buffer + 1 + offset) }
    setByte(count - 1, state, buffer)
    if isRecording { events.append(.reached(code.cells[cell].name, value)) }
  }

  /// The state before anybody has done anything.
  ///
  /// - Returns: false when a thread fails by what it does alone at its beginning; see `failure`.
  func begin(_ state: State) -> Bool {
    for offset in 0..<layout.size { setByte(0, state, offset) }
    for (number, cell) in code.cells.enumerated() {
      store(cell.initial, state, layout.cells + number * width)
    }
    for (number, semaphore) in code.semaphores.enumerated() {
      store(semaphore.number, state, layout.semaphores + number * width)
    }
    for thread in 0..<threadCount {
      if advance(thread, state, fromHere: true) == .failed { return false }
    }
    return true
  }
}
