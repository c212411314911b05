internal import Programs

/// Which instructions of a program need the monitor of a run, and why.
struct MonitoredInstructions {
  private let code: Code
  /// Values that something uses in one moment with others: who writes one takes the monitor.
  private var usedTogether: Set<Int> = []
  /// Values that something writes in one moment with others: who reads one takes the monitor.
  private var writtenTogether: Set<Int> = []

  init(_ code: Code) {
    self.code = code
    for number in code.instructions.indices {
      switch code.instructions[number].operation {
      case .atomicBegin: add(section(from: number + 1, of: thread(at: number)))
      case .await where !isPlain(number): usedTogether.formUnion(termReads(number))
      default: break
      }
    }
  }

  private mutating func add(_ section: Set<Int>) {
    let written = Set(section.flatMap { writes($0) })
    usedTogether.formUnion(written)
    usedTogether.formUnion(section.flatMap { reads($0) })
    if written.count > 1 { writtenTogether.formUnion(written) }
  }

  /// Whether an instruction outside of an atomic step needs the monitor.
  func contains(_ number: Int) -> Bool {
    switch code.instructions[number].operation {
    case .read: !writtenTogether.isDisjoint(with: reads(number))
    case .write, .exchange, .compareExchange, .fetchAdd:
      !usedTogether.isDisjoint(with: writes(number))
    case .await: !isPlain(number)
    case .set, .clear, .jump, .branch, .assert, .round, .fence, .choose, .pause, .end: false
    default: true
    }
  }

  /// The values that an instruction may read.
  func reads(_ number: Int) -> [Int] {
    switch code.instructions[number].operation {
    case .read, .exchange, .compareExchange, .fetchAdd:
      cells(of: code.instructions[number]) + termReads(number)
    default: termReads(number)
    }
  }

  private func writes(_ number: Int) -> [Int] {
    switch code.instructions[number].operation {
    case .write, .exchange, .compareExchange, .fetchAdd: cells(of: code.instructions[number])
    default: []
    }
  }

  private func cells(of instruction: Instruction) -> [Int] {
    let first = Int(instruction.object)
    return Array(first..<first + Int(instruction.count))
  }

  /// Whether an `await` looks at one value once, so that one load of the processor is its moment.
  private func isPlain(_ number: Int) -> Bool {
    let terms = terms(of: number)
    let looks = terms.filter { $0.operation == .cell || $0.operation == .indexedCell }
    return looks.count <= 1
      && !terms.contains { $0.operation == .queueSize || $0.operation == .indexedQueueSize }
  }

  private func termReads(_ number: Int) -> [Int] {
    terms(of: number).flatMap { term -> [Int] in
      switch term.operation {
      case .cell: [Int(term.value)]
      case .indexedCell: Array(Int(term.value)..<Int(term.value + term.count))
      default: []
      }
    }
  }

  /// The terms of all expressions of an instruction.
  private func terms(of number: Int) -> [Term] {
    let instruction = code.instructions[number]
    var starts = [instruction.index]
    if instruction.operation == .choose {
      starts += (0..<instruction.count).map { code.terms[Int(instruction.value + $0)].value }
    } else {
      starts.append(instruction.value)
    }
    if instruction.operation == .compareExchange { starts.append(instruction.second) }
    return starts.filter { $0 >= 0 }.flatMap {
      code.terms[Int($0)...].prefix { $0.operation != .end }
    }
  }

  private func thread(at number: Int) -> Code.Thread? {
    code.threads.first { ($0.start..<$0.start + $0.count).contains(number) }
  }

  /// The instructions that can be met from the beginning of an atomic step to its end.
  private func section(from first: Int, of thread: Code.Thread?) -> Set<Int> {
    var found: Set<Int> = []
    var open = [first]
    while let number = open.popLast() {
      let instruction = code.instructions[number]
      guard instruction.operation != .atomicEnd, instruction.operation != .end,
        found.insert(number).inserted
      else { continue }
      let target = (thread?.start ?? 0) + Int(instruction.second)
      switch instruction.operation {
      case .jump, .round: open.append(target)
      case .branch: open += [number + 1, target]
      default: open.append(number + 1)
      }
    }
    return found
  }
}
