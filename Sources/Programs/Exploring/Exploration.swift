/// Goes through all states of a program, those that are fewer steps away first.
final class Exploration {
  let machine: Machine
  let table: StateTable
  let symmetry: Symmetry
  let races: RaceCheck
  /// A state to be worked on.
  let scratch: UnsafeMutablePointer<UInt64>
  /// The successors of the state at hand that are not in the table yet; the last is being made.
  private let fresh: UnsafeMutablePointer<UInt64>
  private var freshCount = 0
  let second: UnsafeMutableRawPointer

  let graph = StateGraph()
  /// The first meeting with each thing that can go wrong.
  private(set) var findings: [Finding] = []
  /// The kinds of failures, in the order of their numbers in the graph.
  private(set) var failures: [(failure: StepFailure, line: Int)] = []
  private(set) var ends: [Int] = []
  private(set) var deadlocks: [Int] = []
  /// For each condition of the program the states that break it.
  private(set) var broken: [[Int]]
  private(set) var limit: ReachedLimit?
  /// All states, those told apart that one stands for.
  private(set) var orbits: Natural = 0
  private(set) var orbitSteps: Natural = 0
  /// Sums that are small enough for a machine word, before they are added to the large ones.
  private var pending = (states: 0, steps: 0)
  private var hasRace = false
  /// Where it began, if not where the program does.
  private(set) var origin: [UInt64]?
  private let everyThread: UInt16

  /// Something that goes wrong, in a state or in a step from it.
  struct Finding {
    var kind: Fault.Kind
    var state: Int
    /// The threads that never get on from there.
    var caught: [Int] = []
    /// The number of the failure in the graph.
    var failure: Int?
  }

  init(_ code: Code, _ model: MemoryModel, width: Int) {
    machine = Machine(code, model, width: width)
    table = StateTable(stateSize: machine.layout.size)
    symmetry = Symmetry(machine)
    races = RaceCheck(machine)
    scratch = .allocate(capacity: table.words)
    fresh = .allocate(capacity: table.words * StateTable.mostAtOnce)
    second = .allocate(byteCount: machine.layout.size, alignment: 8)
    broken = Array(repeating: [], count: code.requirements.count)
    everyThread = UInt16(truncatingIfNeeded: 1 << machine.threadCount - 1)
  }

  deinit {
    scratch.deallocate()
    fresh.deallocate()
    second.deallocate()
  }

  /// Goes on until all states are seen or a limit is reached.
  ///
  /// - Parameters:
  ///   - limits: how far to go.
  ///   - start: when the time began to run.
  ///   - state: where to begin, if not where the program does.
  ///   - isCancelled: asked about a thousand states apart whether to stop, and told how many are kept.
  /// - Returns: false when values did not fit into their bytes, and all has to be done with more.
  func run(
    _ limits: Limits, since start: ContinuousClock.Instant, from state: [UInt64]? = nil,
    _ isCancelled: (Int) -> Bool
  ) -> Bool {
    let first = UnsafeMutableRawPointer(scratch)
    origin = state
    if let state {
      for (word, value) in state.enumerated() { scratch[word] = value }
    } else if !machine.begin(first), let failure = machine.failure {
      failures = [(failure, machine.failureLine)]
      orbits = 1
      findings = [
        Finding(kind: .failure(failure, line: machine.failureLine), state: 0, failure: 0)
      ]
      return true
    }
    if machine.isTooNarrow { return false }
    symmetry.normalize(first)
    table.insert(scratch, many: 1) { _, _ in }
    var state = 0
    while state < table.count {
      if state & 0x3ff == 0 {
        limit = reached(limits, start, isCancelled)
        if limit != nil { break }
      }
      expand(state)
      if machine.isTooNarrow { return false }
      state += 1
    }
    flushSums()
    return true
  }

  /// Bytes in use.
  var bytes: Int { table.bytes + graph.bytes }

  private func reached(
    _ limits: Limits, _ start: ContinuousClock.Instant, _ isCancelled: (Int) -> Bool
  ) -> ReachedLimit? {
    if table.count > limits.states { return .states(limits.states) }
    if bytes > limits.bytes { return .bytes(limits.bytes) }
    if start.duration(to: .now) > limits.duration { return .time(limits.duration) }
    return isCancelled(table.count) ? .cancelled : nil
  }

  // MARK: One state

  private func expand(_ number: Int) {
    let state = table.state(number)
    var progress: UInt16 = 0
    var movers: UInt16 = 0
    for thread in 0..<machine.threadCount {
      if machine.waitingWrites(state, thread) > 0 {
        machine.flush(thread, copy(state))
        add(from: number)
      }
      if machine.isPlainlyBlocked(thread, state) {
        if machine.hasEnded(state, thread) { progress |= 1 << thread }
        continue
      }
      machine.decisions.clear()
      repeat {
        machine.decisions.rewind()
        switch machine.advance(thread, copy(state)) {
        case .moved:
          movers |= 1 << thread
          if machine.isNextRound { progress |= 1 << thread }
          add(from: number)
        case .failed:
          progress = everyThread
          fail(number)
        case .blocked: break
        }
      } while machine.decisions.next()
    }
    settle(from: number)
    let steps = graph.endState()
    if steps == 0 {
      end(number, state)
      progress = everyThread
    }
    graph.progress.append(progress)
    graph.movers.append(movers)
    look(number, state)
    let orbit = symmetry.groups.isEmpty ? 1 : symmetry.orbit(state)
    pending.states += orbit
    pending.steps += orbit * steps
    if pending.steps > 1 << 50 { flushSums() }
  }

  /// A copy of a state, to be changed into a successor.
  @inline(__always)
  private func copy(_ state: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    let words = state.assumingMemoryBound(to: UInt64.self)
    let copy = fresh + freshCount * table.words
    for word in 0..<table.words { copy[word] = words[word] }
    return UnsafeMutableRawPointer(copy)
  }

  @inline(__always) private func add(from number: Int) {
    if !symmetry.groups.isEmpty {
      symmetry.normalize(UnsafeMutableRawPointer(fresh + freshCount * table.words))
    }
    freshCount += 1
    if freshCount == StateTable.mostAtOnce { settle(from: number) }
  }

  /// Puts the successors made so far into the table.
  @inline(__always) private func settle(from number: Int) {
    table.insert(fresh, many: freshCount) { successor, isNew in
      graph.add(successor, from: number, isNew: isNew)
    }
    freshCount = 0
  }

  private func fail(_ state: Int) {
    guard let failure = machine.failure else { return }
    let line = machine.failureLine
    if let known = failures.firstIndex(where: { $0 == (failure, line) }) {
      return graph.addFailure(known)
    }
    graph.addFailure(failures.count)
    findings.append(
      Finding(
        kind: .failure(failure, line: line), state: state, failure: failures.count))
    failures.append((failure, line))
  }

  private func end(_ number: Int, _ state: UnsafeMutableRawPointer) {
    guard machine.isAtEnd(state) else {
      // Who waits for whom is told when the way there is known.
      if deadlocks.isEmpty { findings.append(Finding(kind: .deadlock([]), state: number)) }
      deadlocks.append(number)
      return
    }
    ends.append(number)
    check(.finally, number, state, breaksWhen: false)
  }

  private func look(_ number: Int, _ state: UnsafeMutableRawPointer) {
    check(.never, number, state, breaksWhen: true)
    guard races.isNeeded, !hasRace,
      let race = races.race(in: state, scratch: second)
    else { return }
    hasRace = true
    findings.append(Finding(kind: race, state: number))
  }

  private func check(
    _ kind: Condition.Kind, _ number: Int, _ state: UnsafeMutableRawPointer, breaksWhen: Bool
  ) {
    for (place, requirement) in machine.code.requirements.enumerated()
    where requirement.kind == kind {
      machine.failure = nil
      let holds = machine.evaluate(Int32(requirement.terms), state, -1) != 0
      guard holds == breaksWhen || machine.failure != nil else { continue }
      if broken[place].isEmpty {
        findings.append(
          Finding(kind: kind == .never ? .never(place) : .finally(place), state: number))
      }
      broken[place].append(number)
    }
  }

  private func flushSums() {
    orbits += Natural(pending.states)
    orbitSteps += Natural(pending.steps)
    pending = (0, 0)
  }
}
