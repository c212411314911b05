extension Machine {
  /// What became of a step.
  enum Outcome {
    case moved
    /// It cannot be taken in this state; the bytes may have been changed and are of no use.
    case blocked
    /// See `failure`.
    case failed
  }

  /// How much a thread may do alone before that counts as a step.
  private static let mostLocal = 256

  /// Lets a thread take its next step, or only do what needs no step, as at the beginning.
  func advance(_ thread: Int, _ state: State, fromHere isHere: Bool = false) -> Outcome {
    failure = nil
    failureLine = 0
    isNextRound = false
    let start = instructions + starts[thread]
    var number = counter(state, thread)
    var isFirst = !isHere
    var isAtomic = false
    var done = 0
    while true {
      let instruction = start + number
      done += 1
      number += 1
      switch instruction.pointee.operation {
      case .set:
        let value = evaluate(instruction.pointee.value, state, thread)
        setRegister(Int(instruction.pointee.result), value, state, thread)
      case .clear: store(0, state, registerOffset(thread, Int(instruction.pointee.object)))
      case .branch:
        if evaluate(instruction.pointee.value, state, thread) == 0 {
          number = Int(instruction.pointee.second)
        }
      case .jump, .round:
        let target = Int(instruction.pointee.second)
        if instruction.pointee.operation == .round { isNextRound = !isHere }
        if target < number {
          if isAtomic, done > Code.mostInAtomicStep {
            fail(.endlessAtomicStep, instruction.pointee.line)
          } else if !isAtomic, done > Self.mostLocal {
            setCounter(target, state, thread)
            return ended(instruction)
          }
        }
        number = target
      case .assert:
        if evaluate(instruction.pointee.value, state, thread) == 0 {
          fail(.assertion, instruction.pointee.line)
        }
      case .atomicEnd: isAtomic = false
      case .atomicBegin where isFirst:
        guard waitingWrites(state, thread) == 0 else { return .blocked }
        (isFirst, isAtomic) = (false, true)
      case .end:
        setCounter(number - 1, state, thread)
        return ended(instruction)
      default:
        guard isFirst || isAtomic else {
          setCounter(number - 1, state, thread)
          return ended(instruction)
        }
        isFirst = false
        let outcome = perform(instruction, state, thread, isAtomic, &number)
        if outcome == .blocked, failure == nil { return .blocked }
      }
      if failure != nil {
        setCounter(number - 1, state, thread)
        return ended(instruction)
      }
    }
  }

  @inline(__always)
  private func ended(_ instruction: UnsafeMutablePointer<Instruction>) -> Outcome {
    guard failure != nil || isTooNarrow else { return .moved }
    if isTooNarrow, width == 4 {
      // There is nothing wider to do it again with.
      isTooNarrow = false
      fail(.valueTooLarge, instruction.pointee.line)
    }
    if failureLine == 0 { failureLine = Int(instruction.pointee.line) }
    if isRecording, let failure { events.append(.failed(failure)) }
    return failure == nil ? .moved : .failed
  }

  @inline(__always)
  func setRegister(_ register: Int, _ value: Int, _ state: State, _ thread: Int) {
    guard register >= 0 else { return }
    store(value, state, registerOffset(thread, register))
    if isRecording, let name = code.threads[thread].registers[register] {
      events.append(.set(name, value))
    }
  }

  /// The cell or object of an instruction.
  @inline(__always)
  func target(_ instruction: Instruction, _ state: State, _ thread: Int) -> Int {
    guard instruction.index >= 0 else { return Int(instruction.object) }
    return chosen(
      Int(instruction.object), Int(instruction.count), evaluate(instruction.index, state, thread))
  }

  /// Whether the next step of a thread is impossible for a reason that is seen at a glance.
  @inline(__always) func isPlainlyBlocked(_ thread: Int, _ state: State) -> Bool {
    let instruction = next(state, thread)
    switch instruction.pointee.operation {
    case .end: return true
    case .lock where instruction.pointee.index < 0:
      let lock = Int(instruction.pointee.object)
      let holder = byte(state, lockOffsets[lock])
      return holder != 0 && holder != thread + 1
    default: return false
    }
  }
}
