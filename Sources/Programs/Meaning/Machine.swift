/// Steps threads of a program in states that are nothing but bytes.
///
/// It belongs to one exploration and is used by one thread of the lab at a time.
final class Machine {
  typealias State = UnsafeMutableRawPointer

  let code: Code
  let model: MemoryModel
  let layout: Layout
  let width: Int
  let threadCount: Int
  let instructions: UnsafeMutablePointer<Instruction>
  let terms: UnsafeMutablePointer<Term>
  /// Where the instructions and the bytes of each thread start.
  let starts: UnsafeMutablePointer<Int>
  let blocks: UnsafeMutablePointer<Int>
  /// Where the own values of a thread start in its block, and where its store buffer does.
  let counterBytes: Int
  let buffers: UnsafeMutablePointer<Int>
  let lockOffsets: UnsafeMutablePointer<Int>
  let queueOffsets: UnsafeMutablePointer<Int>
  private let stack = UnsafeMutablePointer<Int>.allocate(capacity: 256)

  // What the last step brought, besides the state.

  /// Why the last step failed.
  var failure: StepFailure?
  /// The line where it failed.
  var failureLine = 0
  /// A value did not fit into the bytes that it has.
  var isTooNarrow = false
  /// A write found its buffer full.
  var wasBufferFull = false
  /// The thread began the next round of an endless loop.
  var isNextRound = false
  /// Which of several possibilities the step takes at each choice, and how many there are.
  let decisions = Decisions()
  /// What happened, if anybody wants to know.
  var events: [Event] = []
  var isRecording = false
  /// The shared values that an atomic step used, while they are noted.
  var usedCells: [CellUse] = []
  var isNotingUses = false

  init(_ code: Code, _ model: MemoryModel, width: Int) {
    func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
      let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
      pointer.initialize(from: elements, count: elements.count)
      return pointer
    }
    self.code = code
    self.model = model
    self.width = width
    layout = Layout(code, model, width: width)
    threadCount = code.threads.count
    instructions = copy(code.instructions)
    terms = copy(code.terms)
    starts = copy(code.threads.map(\.start))
    blocks = copy(layout.threads)
    counterBytes = layout.counterBytes
    let bytes = (width, layout.counterBytes)
    buffers = copy(
      zip(layout.threads, code.threads).map { $0 + bytes.1 + $1.registers.count * bytes.0 })
    lockOffsets = copy(layout.locks)
    queueOffsets = copy(layout.queues)
  }

  deinit {
    instructions.deallocate()
    terms.deallocate()
    starts.deallocate()
    blocks.deallocate()
    buffers.deallocate()
    lockOffsets.deallocate()
    queueOffsets.deallocate()
    stack.deallocate()
  }

  // MARK: Bytes

  @inline(__always) func load(_ state: State, _ offset: Int) -> Int {
    if width == 1 { return Int(state.load(fromByteOffset: offset, as: Int8.self)) }
    if width == 2 { return Int(state.loadUnaligned(fromByteOffset: offset, as: Int16.self)) }
    return Int(state.loadUnaligned(fromByteOffset: offset, as: Int32.self))
  }

  @inline(__always) func store(_ value: Int, _ state: State, _ offset: Int) {
    if width == 1 {
      if let small = Int8(exactly: value) {
        return state.storeBytes(of: small, toByteOffset: offset, as: Int8.self)
      }
    } else if width == 2 {
      if let small = Int16(exactly: value) {
        return state.storeBytes(of: small, toByteOffset: offset, as: Int16.self)
      }
    } else if let small = Int32(exactly: value) {
      return state.storeBytes(of: small, toByteOffset: offset, as: Int32.self)
    }
    isTooNarrow = true
  }

  @inline(__always) func byte(_ state: State, _ offset: Int) -> Int {
    Int(state.load(fromByteOffset: offset, as: UInt8.self))
  }

  @inline(__always) func setByte(_ value: Int, _ state: State, _ offset: Int) {
    state.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: offset, as: UInt8.self)
  }

  func mask(_ state: State, _ offset: Int) -> Int {
    layout.maskBytes == 1
      ? byte(state, offset) : Int(state.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func setMask(_ mask: Int, _ state: State, _ offset: Int) {
    if layout.maskBytes == 1 { return setByte(mask, state, offset) }
    state.storeBytes(
      of: UInt16(truncatingIfNeeded: mask), toByteOffset: offset, as: UInt16.self)
  }

  /// How many instructions of its own a thread has behind it.
  @inline(__always) func counter(_ state: State, _ thread: Int) -> Int {
    counterBytes == 1
      ? byte(state, blocks[thread])
      : Int(state.loadUnaligned(fromByteOffset: blocks[thread], as: UInt16.self))
  }

  @inline(__always) func setCounter(_ counter: Int, _ state: State, _ thread: Int) {
    if counterBytes == 1 { return setByte(counter, state, blocks[thread]) }
    state.storeBytes(
      of: UInt16(truncatingIfNeeded: counter), toByteOffset: blocks[thread], as: UInt16.self)
  }

  /// The instruction that a thread stands before.
  @inline(__always) func next(_ state: State, _ thread: Int) -> UnsafeMutablePointer<Instruction> {
    instructions + starts[thread] + counter(state, thread)
  }

  @inline(__always) func registerOffset(_ thread: Int, _ register: Int) -> Int {
    blocks[thread] + counterBytes + register * width
  }

  @inline(__always) func hasEnded(_ state: State, _ thread: Int) -> Bool {
    next(state, thread).pointee.operation == .end
  }

  @inline(__always) func fail(_ failure: StepFailure, _ line: Int32) {
    guard self.failure == nil else { return }
    self.failure = failure
    failureLine = Int(line)
  }

  // MARK: Values

  /// The value of an expression for one thread, or -1 for none.
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
