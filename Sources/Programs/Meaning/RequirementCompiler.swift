/// Turns `never` and `finally` into terms; they may look into threads.
struct RequirementCompiler {
  let scope: Scope
  let pieces: [Code.Piece]
  private var namesThreads = false
  private var uses: [[Int]] = []

  init(scope: Scope, pieces: [Code.Piece]) {
    self.scope = scope
    self.pieces = pieces
  }

  mutating func add(_ condition: Condition, to code: inout Code) throws(ProgramError) {
    if let word = condition.expression.changing { throw ProgramError(word, .changesSomething) }
    namesThreads = false
    uses = code.labelUses
    var list = TermList()
    let start = list.add(try lower(condition.expression, &code))
    code.requirements.append(
      Code.Requirement(
        kind: condition.kind, terms: code.terms.count + Int(start), position: condition.position,
        namesThreads: namesThreads))
    code.terms += list.terms
    code.labelUses = uses
  }

  private mutating func lower(
    _ expression: Expression, _ code: inout Code
  ) throws(ProgramError) -> Lowered {
    switch expression {
    case .own(let thread, let word):
      namesThreads = true
      let number = try self.number(of: thread)
      let registers = pieces[number].compiler.registers
      guard let register = registers.firstIndex(of: word.text) else {
        throw ProgramError(word, .unknownName(known: registers.compactMap { $0 }))
      }
      return .own(thread: number, register: register)
    case .standing(let thread, let label):
      if let thread {
        namesThreads = true
        return try standing([try number(of: thread)], label, &code)
      }
      return try standing(Array(pieces.indices), label, &code)
    case .unary(let operation, let operand): return .joined(operation, try lower(operand, &code))
    case .binary(let operation, let left, let right):
      return .joined(operation, try lower(left, &code), try lower(right, &code))
    case .name(let place): return try cell(place, [.value], &code)
    case .size(let place): return try cell(place, [.queue], &code)
    case .number(let value): return .constant(value)
    default: return .constant(0)
    }
  }

  private mutating func cell(
    _ place: Place, _ kinds: [ProgramError.NamedKind], _ code: inout Code
  ) throws(ProgramError) -> Lowered {
    var compiler = ThreadCompiler(scope: scope, number: nil)
    let meaning = try compiler.meaning(of: place.word, kinds)
    let index: Lowered? =
      if let written = place.index { try lower(written, &code) } else { nil }
    if index == nil || index?.known != nil {
      let target = try compiler.object(place, kinds)
      return kinds == [.queue] ? .queueSize(target, nil) : .cell(target, nil)
    }
    guard let count = meaning.count else { throw ProgramError(place.word, .indexUnneeded) }
    return kinds == [.queue]
      ? .queueSize(first: meaning.first, count: count, index: index)
      : .cell(first: meaning.first, count: count, index: index)
  }

  private func number(of thread: ThreadReference) throws(ProgramError) -> Int {
    guard let number = pieces.firstIndex(where: { $0.name == thread.name }) else {
      throw ProgramError(thread.word, .unknownName(known: pieces.map(\.name)))
    }
    return number
  }

  private mutating func standing(
    _ threads: [Int], _ label: Word, _ code: inout Code
  ) throws(ProgramError) -> Lowered {
    var ranges: [Int] = []
    for thread in threads {
      for range in pieces[thread].compiler.labels[label.text] ?? [] {
        ranges.append(code.labels.count)
        code.labels.append(Code.LabelRange(thread: thread, range: range))
      }
    }
    guard !ranges.isEmpty else {
      let known = Set(threads.flatMap { pieces[$0].compiler.labels.keys }).sorted()
      throw ProgramError(label, .unknownName(known: known))
    }
    uses.append(ranges)
    return .standing(uses.count - 1)
  }
}
