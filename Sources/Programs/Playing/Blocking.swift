/// Why a thread cannot take its next step.
public enum Blocking: Equatable, Sendable {
  /// Nothing is left to do.
  case ended
  /// A lock is held, perhaps by the thread itself.
  case lock(String, holder: String)
  /// Nobody has notified it.
  case notification(condition: String)
  /// A semaphore has no permit.
  case permit(semaphore: String)
  /// Others have not arrived.
  case barrier(String, arrived: Int, parties: Int)
  case fullQueue(String)
  case emptyQueue(String)
  /// What it waits for does not hold.
  case condition
  /// Writes wait in its store buffer, which has to be empty for this step.
  case waitingWrites(Int)
  /// Its store buffer has no room.
  case fullBuffer(Int)
  /// Something inside of its atomic step cannot happen.
  case atomicStep
}

extension Machine {
  /// Why the next step of a thread is impossible, given that it is.
  func blocking(_ thread: Int, _ state: State) -> Blocking {
    let instruction = next(state, thread).pointee
    if instruction.operation == .end { return .ended }
    let waiting = waitingWrites(state, thread)
    if instruction.operation.drains, waiting > 0 { return .waitingWrites(waiting) }
    let number = instruction.operation.isLocal ? 0 : target(instruction, state, thread)
    switch instruction.operation {
    case .lock: return held(number, state)
    case .wake:
      let offset = layout.conditions + number * layout.maskBytes
      let isAsleep = mask(state, offset) & 1 << thread != 0
      let isSpurious = code.conditions[number].isSpecial
      return isAsleep && !isSpurious
        ? .notification(condition: code.conditions[number].name)
        : held(Int(instruction.second), state)
    case .acquire: return .permit(semaphore: code.semaphores[number].name)
    case .leave:
      let arrived = mask(state, layout.barriers + number * layout.maskBytes).nonzeroBitCount
      let barrier = code.barriers[number]
      return .barrier(barrier.name, arrived: arrived, parties: barrier.number)
    case .put: return .fullQueue(code.queues[number].name)
    case .take: return .emptyQueue(code.queues[number].name)
    case .write: return .fullBuffer(waiting)
    case .atomicBegin: return .atomicStep
    default: return .condition
    }
  }

  private func held(_ lock: Int, _ state: State) -> Blocking {
    let holder = byte(state, lockOffsets[lock])
    let name = holder > 0 ? code.threads[holder - 1].name : ""
    return .lock(code.locks[lock].name, holder: name)
  }
}
