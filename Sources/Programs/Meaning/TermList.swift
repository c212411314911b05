/// The terms of all expressions of a thread, one after the other.
struct TermList {
  private(set) var terms: [Term] = []

  /// Adds an expression and says where it starts.
  mutating func add(_ expression: Lowered) -> Int32 {
    let start = terms.count
    write(expression)
    terms.append(Term(operation: .end))
    return Int32(start)
  }

  /// Adds where several alternatives start, and says where that list starts.
  mutating func add(starts: [Int32]) -> Int32 {
    let start = terms.count
    terms += starts.map { Term(operation: .start, value: $0) }
    return Int32(start)
  }

  private mutating func write(_ expression: Lowered) {
    switch expression {
    case .constant(let value):
      terms.append(Term(operation: .constant, value: Int32(clamping: value)))
    case .register(let register): terms.append(Term(operation: .register, value: Int32(register)))
    case .cell(let first, let count, let index):
      if let index { write(index) }
      terms.append(
        Term(
          operation: index == nil ? .cell : .indexedCell, value: Int32(first), count: Int32(count)))
    case .queueSize(let first, let count, let index):
      if let index { write(index) }
      terms.append(
        Term(
          operation: index == nil ? .queueSize : .indexedQueueSize, value: Int32(first),
          count: Int32(count)))
    case .own(let thread, let register):
      terms.append(Term(operation: .own, value: Int32(register), count: Int32(thread)))
    case .standing(let use): terms.append(Term(operation: .standing, value: Int32(use)))
    case .unary(let operation, let operand):
      write(operand)
      terms.append(Term(operation: operation == .not ? .not : .negative))
    case .binary(let operation, let left, let right): write(operation, left, right)
    }
  }

  private mutating func write(_ operation: BinaryOperator, _ left: Lowered, _ right: Lowered) {
    write(left)
    if let term = operation.term {
      write(right)
      terms.append(Term(operation: term))
      return
    }
    terms.append(Term(operation: .truth))
    let skip = terms.count
    terms.append(Term(operation: operation == .and ? .skipIfFalse : .skipIfTrue))
    write(right)
    terms.append(Term(operation: .truth))
    terms[skip].value = Int32(terms.count - skip - 1)
  }
}
