internal import CLinux
internal import Programs

extension NativeThread {
  // MARK: Memory

  /// Where a value lies.
  @inline(__always) func cell(_ number: Int) -> Words {
    (UnsafeMutableRawPointer(control) + places[number]).assumingMemoryBound(to: UInt64.self)
  }

  /// One relaxed load; what the compiler makes of the accesses keeps their order.
  @inline(__always) func load(_ word: Words) -> Int {
    clinux_keep_order()
    return Int(Int64(bitPattern: clinux_load_relaxed(word)))
  }

  /// One relaxed store.
  @inline(__always) func store(_ value: Int, _ word: Words) {
    clinux_keep_order()
    clinux_store_relaxed(word, UInt64(bitPattern: Int64(value)))
  }

  /// A shared value as an expression sees it.
  @inline(__always) private func look(_ number: Int) -> Int {
    section.isOpen ? get(number) : load(cell(number))
  }

  // MARK: Values

  /// The value of an expression.
  @inline(__always) mutating func value(_ start: Int32) -> Int {
    let term = terms + Int(start)
    if term[1].operation == .end {
      if term.pointee.operation == .constant { return Int(term.pointee.value) }
      if term.pointee.operation == .register { return registers[Int(term.pointee.value)] }
    }
    return value(of: term)
  }

  private mutating func value(of start: UnsafeMutablePointer<Term>) -> Int {
    var term = start
    var top = stack
    while true {
      let operand = Int(term.pointee.value)
      switch term.pointee.operation {
      case .end: return top[-1]
      case .constant: push(operand, on: &top)
      case .register: push(registers[operand], on: &top)
      case .cell: push(look(operand), on: &top)
      case .indexedCell: top[-1] = look(chosen(operand, Int(term.pointee.count), top[-1]))
      case .queueSize: push(get(layout.queues[operand]), on: &top)
      case .indexedQueueSize:
        top[-1] = get(layout.queues[chosen(operand, Int(term.pointee.count), top[-1])])
      case .negative: top[-1] = 0 &- top[-1]
      case .not: top[-1] = top[-1] == 0 ? 1 : 0
      case .truth: top[-1] = top[-1] != 0 ? 1 : 0
      case .skipIfFalse: if top[-1] == 0 { term += operand } else { top -= 1 }
      case .skipIfTrue: if top[-1] != 0 { term += operand } else { top -= 1 }
      // Only conditions of the whole program look into threads.
      case .own, .standing, .start: break
      default:
        top -= 1
        top[-1] = compute(term.pointee.operation, top[-1], top[0])
      }
      term += 1
    }
  }

  @inline(__always) private func push(_ value: Int, on top: inout UnsafeMutablePointer<Int>) {
    top.pointee = value
    top += 1
  }

  private mutating func compute(_ operation: Term.Operation, _ one: Int, _ other: Int) -> Int {
    guard let result = operation.binary?.value(one, other) else {
      fail(.divisionByZero)
      return 0
    }
    return min(max(result, -Self.beyond), Self.beyond)
  }

  /// What lies beyond 32 bits stays beyond them, and does not grow further.
  private static let beyond = 0x1_0000_0000

  @inline(__always) mutating func setRegister(_ register: Int32, _ value: Int) {
    guard register >= 0 else { return }
    if isTooLarge(value) { return fail(.valueTooLarge) }
    registers[Int(register)] = value
  }

  @inline(__always) func isTooLarge(_ value: Int) -> Bool {
    Int(Int32(truncatingIfNeeded: value)) != value
  }

  @inline(__always) mutating func fail(_ failure: StepFailure) {
    if self.failure == nil { self.failure = failure }
  }

  /// The cell or object of an instruction.
  @inline(__always)
  mutating func target(_ instruction: UnsafeMutablePointer<Instruction>) -> Int {
    let first = Int(instruction.pointee.object)
    guard instruction.pointee.index >= 0 else { return first }
    return chosen(first, Int(instruction.pointee.count), value(instruction.pointee.index))
  }

  /// The element that an index chooses; a wrong index fails.
  private mutating func chosen(_ first: Int, _ count: Int, _ index: Int) -> Int {
    if index >= 0, index < count { return first + index }
    fail(.indexOutOfRange)
    return first
  }

  // MARK: Instructions of the processor

  @inline(__always) mutating func read(_ instruction: UnsafeMutablePointer<Instruction>) {
    let target = target(instruction)
    setRegister(instruction.pointee.result, load(cell(target)))
  }

  @inline(__always) mutating func write(_ instruction: UnsafeMutablePointer<Instruction>) {
    let target = target(instruction)
    let value = value(instruction.pointee.value)
    if isTooLarge(value) { fail(.valueTooLarge) }
    if failure == nil { store(value, cell(target)) }
  }

  mutating func exchange(_ instruction: UnsafeMutablePointer<Instruction>) {
    let word = cell(target(instruction))
    let given = value(instruction.pointee.value)
    if isTooLarge(given) { fail(.valueTooLarge) }
    if failure != nil { return }
    let bits = UInt64(bitPattern: Int64(given))
    switch instruction.pointee.operation {
    case .exchange:
      let old = Int(Int64(bitPattern: clinux_exchange(word, bits)))
      setRegister(instruction.pointee.result, old)
    case .fetchAdd:
      let old = Int(Int64(bitPattern: clinux_add_ordered(word, bits)))
      if isTooLarge(old + given) { fail(.valueTooLarge) }
      setRegister(instruction.pointee.result, old)
    default:
      let new = value(instruction.pointee.second)
      if isTooLarge(new) { fail(.valueTooLarge) }
      if failure != nil { return }
      let isDone = clinux_compare_exchange(word, bits, UInt64(bitPattern: Int64(new)))
      setRegister(instruction.pointee.result, isDone ? 1 : 0)
    }
  }

  mutating func choose(_ instruction: UnsafeMutablePointer<Instruction>) {
    let choice = random.below(Int(instruction.pointee.count))
    let start = terms[Int(instruction.pointee.value) + choice].value
    isByChance = true
    setRegister(instruction.pointee.result, value(start))
  }
}
