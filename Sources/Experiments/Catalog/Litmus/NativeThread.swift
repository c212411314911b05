internal import CLinux
internal import Platform
internal import Programs

/// One thread of a program as it goes through its runs on a processor.
struct NativeThread {
  typealias Words = UnsafeMutablePointer<UInt64>

  let number: Int
  let memory: NativeMemory
  let layout: NativeLayout
  /// Its instructions and those of them that need the monitor, and the terms of all threads.
  let instructions: UnsafeMutablePointer<Instruction>
  let isMonitored: UnsafeMutablePointer<Bool>
  let terms: UnsafeMutablePointer<Term>
  let registers: UnsafeMutablePointer<Int>
  let registerCount: Int
  /// Where its values go at the end of a run, and which of them.
  private let results: UnsafeMutablePointer<Int32>
  private let named: UnsafeMutablePointer<Int>
  private let namedCount: Int
  /// The values of the expression at hand.
  let stack = UnsafeMutablePointer<Int>.allocate(capacity: 512)
  /// When all threads are to come to an end, in nanoseconds on `MonotonicClock`.
  let deadline: Int
  var random: ThreadRandom

  // The run at hand.

  /// Its control line, its objects, and where its values lie.
  var control: Words
  var places: UnsafeMutablePointer<Int>
  /// Why the thread failed, if it did.
  var failure: StepFailure?
  var holdsMonitor = false
  /// Whether the step at hand could have gone otherwise, so that being blocked once proves nothing.
  var isByChance = false
  var waiting = Waiting()
  var section: Section
  var loops = Loops()

  /// How often an `await` looks before it asks in earnest.
  private static let plainLooks = 64

  init(_ number: Int, _ memory: NativeMemory, deadline: Int, seed: UInt64) {
    let code = memory.code
    let thread = code.code.threads[number]
    self.number = number
    self.memory = memory
    self.deadline = deadline
    layout = code.layout
    instructions = code.instructions + thread.start
    isMonitored = code.isMonitored + thread.start
    terms = code.terms
    registerCount = thread.registers.count
    registers = .allocate(capacity: max(1, registerCount))
    results = memory.result(of: number, 0)
    namedCount = memory.named[number].count
    named = .allocate(capacity: max(1, namedCount))
    named.initialize(from: memory.named[number], count: namedCount)
    random = ThreadRandom(seed: seed)
    control = memory.block(0).assumingMemoryBound(to: UInt64.self)
    places = memory.places
    section = Section(registers: registerCount)
  }

  /// Gives back the memory of its own.
  func end() {
    stack.deallocate()
    registers.deallocate()
    named.deallocate()
    section.end()
  }

  /// Goes through one run.
  ///
  /// - Returns: false when all threads are to stop, and the run does not count.
  mutating func walk(_ run: Int) -> Bool {
    begin(run)
    var place = 0
    while true {
      let instruction = instructions + place
      place += 1
      section.steps += 1
      switch instruction.pointee.operation {
      case .set:
        setRegister(instruction.pointee.result, value(instruction.pointee.value))
      case .clear: registers[Int(instruction.pointee.object)] = 0
      case .branch:
        if value(instruction.pointee.value) == 0 { place = Int(instruction.pointee.second) }
      case .jump, .round:
        let target = Int(instruction.pointee.second)
        if target < place, !mayGoRound() { return leaveEarly(run) }
        place = target
      case .assert: if value(instruction.pointee.value) == 0 { fail(.assertion) }
      case .atomicBegin:
        takeMonitor()
        section.begin(at: place - 1, registers)
      case .atomicEnd:
        commit()
        settle()
      case .fence: clinux_fence()
      case .choose: choose(instruction)
      case .pause: break
      case .end:
        finish(run)
        return true
      case .await where isPlain(place - 1):
        if value(instruction.pointee.value) == 0 {
          clinux_spin_hint()
          waiting.looks += 1
          place -= 1
        } else {
          waiting.looks = 0
        }
      case .read where isPlain(place - 1): read(instruction)
      case .write where isPlain(place - 1): write(instruction)
      case .exchange where isPlain(place - 1), .compareExchange where isPlain(place - 1),
        .fetchAdd where isPlain(place - 1):
        exchange(instruction)
      default:
        if !section.isOpen { takeMonitor() }
        let isDone = perform(instruction, &place)
        if failure != nil { break }
        if !isDone {
          place = section.isOpen ? rollBack() : place - 1
          if !waitForTurn(at: place) { return leaveEarly(run) }
        } else if !section.isOpen {
          settle()
        }
      }
      if let failure {
        end(run, failing: failure, line: instruction.pointee.line)
        return true
      }
    }
  }

  /// Whether an instruction is one of the processor, here and now.
  @inline(__always) private func isPlain(_ place: Int) -> Bool {
    !isMonitored[place] && !section.isOpen && waiting.looks < Self.plainLooks
  }

  // MARK: Beginning and leaving

  private mutating func begin(_ run: Int) {
    control = memory.block(run).assumingMemoryBound(to: UInt64.self)
    places = memory.places + run % NativeMemory.orders * layout.cellCount
    for register in 0..<registerCount { registers[register] = 0 }
    failure = nil
    loops = Loops()
    waiting = Waiting()
    isByChance = false
  }

  /// Leaves its values where they are looked at, and how it failed or 0.
  private func finish(_ run: Int, failing code: Int32 = 0) {
    let result = results + run * (1 + namedCount)
    result[0] = code
    for place in 0..<namedCount {
      result[1 + place] = Int32(truncatingIfNeeded: registers[named[place]])
    }
  }

  /// Leaves a run that is over, or that does not count because all threads are to stop.
  private func leaveEarly(_ run: Int) -> Bool {
    finish(run)
    return isOver
  }

  /// Notes why it failed, and ends the run for all.
  private mutating func end(_ run: Int, failing failure: StepFailure, line: Int32) {
    if holdsMonitor { leaveMonitor() }
    section.isOpen = false
    finish(run, failing: LitmusOutcome.Failure(line: Int(line), failure: failure).code)
    end(run: .failed)
  }
}
