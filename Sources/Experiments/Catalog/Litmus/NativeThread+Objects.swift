internal import Programs

extension NativeThread {
  // MARK: Words under the monitor

  /// A word as the thread that has the monitor sees it.
  func get(_ number: Int) -> Int {
    (section.isOpen ? section.value(of: number) : nil) ?? load(word(number))
  }

  /// Sets a word; inside of an atomic step once the step is done.
  mutating func put(_ value: Int, _ number: Int) {
    if section.isOpen { section.note(value, number) } else { store(value, word(number)) }
  }

  private func word(_ number: Int) -> Words {
    number < layout.cellCount
      ? cell(number) : control + layout.objectsOffset / 8 + (number - layout.cellCount)
  }

  /// Makes the writes of an atomic step, in order.
  mutating func commit() {
    section.isOpen = false
    for place in 0..<section.count { store(section.values[place], word(section.words[place])) }
  }

  /// Forgets an atomic step that cannot be done now.
  ///
  /// - Returns: where it begins.
  mutating func rollBack() -> Int {
    section.isOpen = false
    for register in 0..<registerCount { registers[register] = section.registers[register] }
    return section.start
  }

  // MARK: What is one moment

  /// Does what an instruction says, with the monitor.
  ///
  /// - Returns: false when it cannot be done now.
  mutating func perform(
    _ instruction: UnsafeMutablePointer<Instruction>, _ place: inout Int
  ) -> Bool {
    switch instruction.pointee.operation {
    case .await: return value(instruction.pointee.value) != 0
    case .read: setRegister(instruction.pointee.result, get(target(instruction)))
    case .write:
      let target = target(instruction)
      set(value(instruction.pointee.value), target)
    case .exchange, .compareExchange, .fetchAdd: exchangeTogether(instruction)
    case .lock, .tryLock: return lock(instruction)
    case .unlock: unlock(instruction)
    case .wait: wait(instruction)
    case .wake: return wake(instruction)
    case .notify, .notifyAll: notify(instruction)
    case .acquire, .release: return permit(instruction)
    case .arrive: arrive(instruction, &place)
    case .leave: return get(layout.barriers + target(instruction)) & 1 << number == 0
    case .put, .take: return queue(instruction)
    case .readSize:
      setRegister(instruction.pointee.result, get(layout.queues[target(instruction)]))
    default: break
    }
    return true
  }

  private mutating func set(_ value: Int, _ word: Int) {
    if isTooLarge(value) { fail(.valueTooLarge) }
    if failure == nil { put(value, word) }
  }

  private mutating func exchangeTogether(_ instruction: UnsafeMutablePointer<Instruction>) {
    let target = target(instruction)
    let old = get(target)
    let given = value(instruction.pointee.value)
    switch instruction.pointee.operation {
    case .exchange:
      set(given, target)
      setRegister(instruction.pointee.result, old)
    case .fetchAdd:
      set(old + given, target)
      setRegister(instruction.pointee.result, old)
    default:
      let new = value(instruction.pointee.second)
      if old == given { set(new, target) }
      setRegister(instruction.pointee.result, old == given ? 1 : 0)
    }
  }

  private mutating func lock(_ instruction: UnsafeMutablePointer<Instruction>) -> Bool {
    let lock = target(instruction)
    let word = layout.locks + 2 * lock
    let holder = get(word)
    let isReentrant = memory.code.code.locks[lock].isSpecial
    let succeeds = holder == 0 || isReentrant && holder == number + 1
    let isTrying = instruction.pointee.operation == .tryLock
    guard succeeds || isTrying else { return false }
    if succeeds {
      let times = get(word + 1)
      if times == Self.mostTimes { fail(.valueTooLarge) }
      put(number + 1, word)
      put(times + 1, word + 1)
    }
    if isTrying { setRegister(instruction.pointee.result, succeeds ? 1 : 0) }
    return true
  }

  /// How often a re-entrant lock can be held at once.
  private static let mostTimes = 255

  private mutating func unlock(_ instruction: UnsafeMutablePointer<Instruction>) {
    let word = layout.locks + 2 * target(instruction)
    guard get(word) == number + 1 else { return fail(.unlockedByOther) }
    let left = get(word + 1) - 1
    put(left, word + 1)
    if left == 0 { put(0, word) }
  }

  private mutating func wait(_ instruction: UnsafeMutablePointer<Instruction>) {
    let word = layout.locks + 2 * Int(instruction.pointee.second)
    guard get(word) == number + 1, get(word + 1) == 1 else { return fail(.waitedWithoutLock) }
    put(0, word)
    put(0, word + 1)
    let condition = layout.conditions + target(instruction)
    put(get(condition) | 1 << number, condition)
  }

  /// Once notified, or now and then without where that is allowed, the thread takes the lock again.
  private mutating func wake(_ instruction: UnsafeMutablePointer<Instruction>) -> Bool {
    let condition = target(instruction)
    let waiting = get(layout.conditions + condition)
    let sleeps = waiting & 1 << number != 0
    if sleeps, !memory.code.code.conditions[condition].isSpecial { return false }
    let word = layout.locks + 2 * Int(instruction.pointee.second)
    guard get(word) == 0 else { return false }
    if sleeps {
      isByChance = true
      if random.below(2) == 0 { return false }
    }
    put(waiting & ~(1 << number), layout.conditions + condition)
    put(number + 1, word)
    put(1, word + 1)
    return true
  }

  private mutating func notify(_ instruction: UnsafeMutablePointer<Instruction>) {
    let condition = layout.conditions + target(instruction)
    let waiting = get(condition)
    if instruction.pointee.operation == .notifyAll || waiting == 0 { return put(0, condition) }
    isByChance = true
    var woken = waiting
    // All but one of those that wait are taken out, by chance.
    for _ in 0..<random.below(waiting.nonzeroBitCount) { woken &= woken - 1 }
    put(waiting & ~(woken & -woken), condition)
  }

  private mutating func permit(_ instruction: UnsafeMutablePointer<Instruction>) -> Bool {
    let word = layout.semaphores + target(instruction)
    let left = get(word) + (instruction.pointee.operation == .acquire ? -1 : 1)
    guard left >= 0 else { return false }
    set(left, word)
    return true
  }

  private mutating func arrive(
    _ instruction: UnsafeMutablePointer<Instruction>, _ place: inout Int
  ) {
    let barrier = target(instruction)
    let waiting = get(layout.barriers + barrier)
    let isLast = waiting.nonzeroBitCount + 1 >= memory.code.code.barriers[barrier].number
    put(isLast ? 0 : waiting | 1 << number, layout.barriers + barrier)
    // Who arrives last has nothing to wait for.
    if isLast { place += 1 }
  }

  private mutating func queue(_ instruction: UnsafeMutablePointer<Instruction>) -> Bool {
    let queue = target(instruction)
    let word = layout.queues[queue]
    let count = get(word)
    if instruction.pointee.operation == .put {
      guard count < memory.code.code.queues[queue].number else { return false }
      set(value(instruction.pointee.value), word + 1 + count)
      put(count + 1, word)
      return true
    }
    guard count > 0 else { return false }
    let first = get(word + 1)
    for place in 1..<count + 1 where place < count { put(get(word + 1 + place), word + place) }
    put(count - 1, word)
    setRegister(instruction.pointee.result, first)
    return true
  }
}
