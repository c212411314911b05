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
  /// The values of the expression at hand.
  let stack = UnsafeMutablePointer<Int>.allocate(capacity: 512)

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

  /// Whether nothing is left to be done where nobody can move.
  ///
  /// A thread that goes on for ever may wait for work at the beginning of a round once those that come
  /// to an end have done so.
  func isAtEnd(_ state: State) -> Bool {
    let running = (0..<threadCount).filter { !hasEnded(state, $0) }
    return running.count < threadCount
      && running.allSatisfy { code.threads[$0].isRest[counter(state, $0)] }
  }

  @inline(__always) func fail(_ failure: StepFailure, _ line: Int32) {
    guard self.failure == nil else { return }
    self.failure = failure
    failureLine = Int(line)
  }
}
