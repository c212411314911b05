/// Turns the body of one thread into instructions.
struct ThreadCompiler {
  let scope: Scope
  /// The number of a thread in its family, and the name it has in the body.
  let number: (name: String, value: Int)?
  var list = TermList()
  var instructions: [Instruction] = []
  /// The names of the thread's own values; none for a register that the compiler needed.
  var registers: [String?] = []
  var labels: [String: [Range<Int>]] = [:]
  /// Where the labels were named first.
  var labelWords: [String: Word] = [:]
  /// Whether the statements here are inside of an atomic step.
  var isAtomic = false
  var line = 1

  /// The loops around, the innermost last.
  private var loops: [Loop] = []
  /// The locks held by `with` around, the innermost last.
  private var held: [Instruction] = []
  /// The unnamed registers that the statement at hand uses.
  private var temporaries: [Int] = []
  private var spare: [Int] = []
  static let mostInstructions = 30_000
  static let mostRegisters = 100

  private struct Loop {
    var breaks: [Int] = []
    var continues: [Int] = []
    var heldOutside: Int
    var isAtomicOutside: Bool
  }

  init(scope: Scope, number: (name: String, value: Int)?) {
    self.scope = scope
    self.number = number
  }

  /// Compiles a whole body.
  mutating func compile(_ body: [Statement], ending line: Int) throws(ProgramError) {
    try nameRegisters(body)
    try add(body)
    self.line = line
    emit(.end)
  }

  // MARK: Instructions

  @discardableResult
  mutating func emit(
    _ operation: Instruction.Operation, _ change: (inout Instruction) -> Void = { _ in }
  ) -> Int {
    var instruction = Instruction(operation: operation, line: Int32(line))
    change(&instruction)
    instructions.append(instruction)
    return instructions.count - 1
  }

  /// An unnamed register for the statement at hand.
  mutating func temporary() -> Int {
    let register = spare.popLast() ?? registers.count
    if register == registers.count { registers.append(nil) }
    temporaries.append(register)
    return register
  }

  /// Forgets what the statement needed, so that states differ only by what can still matter.
  private mutating func clear(_ used: [Int]) {
    for register in used { emit(.clear) { $0.object = Int32(register) } }
  }

  private mutating func endStatement() {
    clear(temporaries)
    spare += temporaries
    temporaries = []
  }

  // MARK: Statements

  private mutating func add(_ statements: [Statement]) throws(ProgramError) {
    for statement in statements { try add(statement) }
  }

  private mutating func add(_ statement: Statement) throws(ProgramError) {
    line = statement.position.line
    guard instructions.count < Self.mostInstructions else {
      throw ProgramError(
        word: "", position: statement.position,
        problem: .tooMany(.instructions, limit: Self.mostInstructions))
    }
    switch statement.kind {
    case .choice(let branches, let otherwise): try addChoice(branches[...], otherwise)
    case .while(let condition, let body): try addWhile(condition, body)
    case .repeat(let count, let body): try addRepeat(count, body)
    case .break, .continue, .stop: try leave(statement)
    case .with(let lock, let body): try addWith(lock, body)
    case .labelled(let word, let body): try addLabelled(word, body)
    case .atomic(let body): try addAtomic(body)
    default: try addSimple(statement)
    }
    endStatement()
  }

  private mutating func addAtomic(_ body: [Statement]) throws(ProgramError) {
    if isAtomic { return try add(body) }
    emit(.atomicBegin)
    isAtomic = true
    try add(body)
    isAtomic = false
    emit(.atomicEnd)
  }

  private mutating func addWith(_ lock: Place, _ body: [Statement]) throws(ProgramError) {
    let place = try object(lock, [.lock])
    emit(.lock) { place.fill(&$0) }
    var unlock = Instruction(operation: .unlock, line: Int32(line))
    place.fill(&unlock)
    let used = temporaries
    temporaries = []
    held.append(unlock)
    try add(body)
    held.removeLast()
    instructions.append(unlock)
    temporaries = used
  }

  /// What stands behind a label is a step: where nothing else would stop there, a pause does.
  private mutating func addLabelled(_ word: Word, _ body: [Statement]) throws(ProgramError) {
    if labelWords[word.text] == nil { labelWords[word.text] = word }
    let before = self
    let start = instructions.count
    try add(body)
    if isAtomic { throw ProgramError(word, .insideOfAtomic) }
    if start == instructions.count || instructions[start].operation.isLocal {
      self = before
      emit(.pause)
      try add(body)
    }
    labels[word.text, default: []].append(start..<instructions.count)
  }

  // MARK: Branches and loops

  /// A jump that is taken when a condition does not hold; its target is filled in later.
  private mutating func branch(_ condition: Expression) throws(ProgramError) -> (Int?, [Int]) {
    let lowered = try lower(condition)
    let used = temporaries
    temporaries = []
    guard lowered.known == nil else {
      let jump = lowered.known == 0 ? emit(.jump) : nil
      return (jump, used)
    }
    let value = list.add(lowered)
    let jump = emit(.branch) { $0.value = value }
    clear(used)
    return (jump, used)
  }

  private mutating func addChoice(
    _ branches: ArraySlice<Statement.Branch>, _ otherwise: [Statement]?
  ) throws(ProgramError) {
    guard let first = branches.first else { return try add(otherwise ?? []) }
    let (jump, used) = try branch(first.condition)
    try add(first.body)
    let isLast = branches.count == 1 && (otherwise ?? []).isEmpty && used.isEmpty
    let leave = isLast ? nil : emit(.jump)
    land(jump.map { [$0] } ?? [])
    clear(used)
    spare += used
    try addChoice(branches.dropFirst(), otherwise)
    land(leave.map { [$0] } ?? [])
  }

  private mutating func addWhile(
    _ condition: Expression, _ body: [Statement]
  ) throws(ProgramError) {
    let start = instructions.count
    let (jump, used) = try branch(condition)
    let mark = instructions.count
    let loop = try looped(body)
    land(loop.continues, at: start)
    let isEndless = jump == nil && loop.breaks.isEmpty && !stops(from: mark)
    emit(isEndless ? .round : .jump) { $0.second = Int32(start) }
    land(jump.map { [$0] } ?? [])
    clear(used)
    spare += used
    land(loop.breaks)
  }

  private mutating func addRepeat(_ count: Int?, _ body: [Statement]) throws(ProgramError) {
    guard let count else { return try addWhile(.number(1), body) }
    let counter = temporary()
    temporaries = []
    let first = list.add(.constant(count))
    emit(.set) {
      $0.result = Int32(counter); $0.value = first
    }
    let start = instructions.count
    let loop = try looped(body)
    land(loop.continues)
    let less = list.add(.binary(.minus, .register(counter), .constant(1)))
    emit(.set) {
      $0.result = Int32(counter); $0.value = less
    }
    let isLeft = list.add(.register(counter))
    let jump = emit(.branch) { $0.value = isLeft }
    emit(.jump) { $0.second = Int32(start) }
    land([jump] + loop.breaks)
    clear([counter])
    spare.append(counter)
  }

  private mutating func looped(_ body: [Statement]) throws(ProgramError) -> Loop {
    loops.append(Loop(heldOutside: held.count, isAtomicOutside: isAtomic))
    try add(body)
    return loops.removeLast()
  }

  private func stops(from mark: Int) -> Bool {
    instructions[mark...].contains { $0.operation == .jump && $0.second == Self.toEnd }
  }

  /// The target of a jump to the end of the thread, until that is known.
  static let toEnd: Int32 = -2

  private mutating func leave(_ statement: Statement) throws(ProgramError) {
    let word = Word(text: "\(statement.kind)", position: statement.position)
    if case .stop = statement.kind {
      instructions += held.reversed()
      if isAtomic { emit(.atomicEnd) }
      emit(.jump) { $0.second = Self.toEnd }
      return
    }
    guard let loop = loops.last else { throw ProgramError(word, .outsideOfLoop) }
    instructions += held[loop.heldOutside...].reversed()
    if isAtomic, !loop.isAtomicOutside { emit(.atomicEnd) }
    let jump = emit(.jump)
    if case .break = statement.kind {
      loops[loops.count - 1].breaks.append(jump)
    } else {
      loops[loops.count - 1].continues.append(jump)
    }
  }

  private mutating func land(_ jumps: [Int], at target: Int? = nil) {
    for jump in jumps { instructions[jump].second = Int32(target ?? instructions.count) }
  }
}
