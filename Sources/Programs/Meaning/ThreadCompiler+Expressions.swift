extension ThreadCompiler {
  /// Takes the steps that an expression needs, in order, and says what is left to compute.
  ///
  /// Its last step may put the value into a register at once.
  mutating func lower(
    _ expression: Expression, into register: Int? = nil
  ) throws(ProgramError) -> Lowered {
    switch expression {
    case .number(let value): return .constant(value)
    case .name(let place): return try lowerName(place, register)
    case .own(let thread, _): throw ProgramError(thread.word, .onlyInConditions)
    case .standing(let thread, let label):
      throw ProgramError(thread?.word ?? label, .onlyInConditions)
    case .unary(let operation, let operand): return .joined(operation, try lower(operand))
    case .binary(let operation, let left, let right):
      return try lowerBinary(operation, left, right)
    case .choose(let values, _): return try lowerChoice(values, register)
    case .size(let queue):
      let target = try object(queue, [.queue])
      if isAtomic { return .queueSize(target, index(of: target, queue)) }
      return step(.readSize, target, into: register)
    case .exchange(let place, let value):
      let target = try object(place, [.value])
      let start = list.add(try lower(value))
      return step(.exchange, target, into: register) { $0.value = start }
    case .fetchAdd(let place, let value):
      let target = try object(place, [.value])
      let start = list.add(try lower(value))
      return step(.fetchAdd, target, into: register) { $0.value = start }
    case .compareExchange(let place, let expected, let new):
      let target = try object(place, [.value])
      let first = list.add(try lower(expected))
      let second = list.add(try lower(new))
      return step(.compareExchange, target, into: register) {
        $0.value = first; $0.second = second
      }
    case .tryLock(let place): return step(.tryLock, try object(place, [.lock]), into: register)
    case .take(let place): return step(.take, try object(place, [.queue]), into: register)
    }
  }

  /// An expression that only looks: nothing in it may change anything.
  mutating func pure(_ expression: Expression) throws(ProgramError) -> Lowered {
    if let word = expression.changing { throw ProgramError(word, .changesSomething) }
    return try lower(expression)
  }

  private mutating func step(
    _ operation: Instruction.Operation, _ target: Target, into register: Int?,
    _ change: (inout Instruction) -> Void = { _ in }
  ) -> Lowered {
    let result = register ?? temporary()
    emit(operation) {
      target.fill(&$0); $0.result = Int32(result); change(&$0)
    }
    return .register(result)
  }

  private mutating func lowerName(_ place: Place, _ register: Int?) throws(ProgramError) -> Lowered
  {
    let name = place.word.text
    if let number, number.name == name {
      if place.index != nil { throw ProgramError(place.word, .indexUnneeded) }
      return .constant(number.value)
    }
    if let own = registers.firstIndex(of: name) {
      if place.index != nil { throw ProgramError(place.word, .indexUnneeded) }
      return .register(own)
    }
    let target = try object(place, [.value])
    if isAtomic { return .cell(target, index(of: target, place)) }
    return step(.read, target, into: register)
  }

  /// The index as it is computed in the middle of an expression.
  private mutating func index(of target: Target, _ place: Place) -> Lowered? {
    guard target.index >= 0, let written = place.index else { return nil }
    // It was lowered once without an error, and in an atomic step that takes no steps.
    return try? lower(written)
  }

  private mutating func lowerBinary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(ProgramError) -> Lowered {
    var one = try lower(left)
    if operation == .and || operation == .or, takesSteps(right) {
      return try lowerShortcut(operation, one, right)
    }
    if isAtomic, right.changing != nil, one.known == nil {
      // What the right side changes must not change what was read before it.
      one = keep(one)
    }
    return .joined(operation, one, try lower(right))
  }

  /// `and` and `or` take the steps of their right side only when the left one leaves it open.
  private mutating func lowerShortcut(
    _ operation: BinaryOperator, _ left: Lowered, _ right: Expression
  ) throws(ProgramError) -> Lowered {
    let result = keep(.unary(.not, .unary(.not, left)))
    guard case .register(let register) = result else { return result }
    let test = list.add(operation == .and ? result : .unary(.not, result))
    let jump = emit(.branch) { $0.value = test }
    let value = list.add(.unary(.not, .unary(.not, try lower(right))))
    emit(.set) {
      $0.result = Int32(register); $0.value = value
    }
    instructions[jump].second = Int32(instructions.count)
    return result
  }

  private mutating func keep(_ value: Lowered) -> Lowered {
    let register = temporary()
    let start = list.add(value)
    emit(.set) {
      $0.result = Int32(register); $0.value = start
    }
    return .register(register)
  }

  private mutating func lowerChoice(
    _ values: [Expression], _ register: Int?
  ) throws(ProgramError) -> Lowered {
    var starts: [Int32] = []
    for value in values { starts.append(list.add(try lower(value))) }
    let first = list.add(starts: starts)
    let result = register ?? temporary()
    emit(.choose) {
      $0.value = first
      $0.count = Int32(starts.count)
      $0.result = Int32(result)
    }
    return .register(result)
  }

  /// Whether an expression takes a step of its own where it stands.
  private func takesSteps(_ expression: Expression) -> Bool {
    if isAtomic { return expression.changing != nil }
    return expression.contains { part in
      switch part {
      case .name(let place): scope.meanings[place.word.text] != nil
      case .size: true
      default: part.changes != nil
      }
    }
  }
}

extension Lowered {
  static func cell(_ target: ThreadCompiler.Target, _ index: Lowered?) -> Lowered {
    .cell(first: target.first, count: target.count, index: index)
  }

  static func queueSize(_ target: ThreadCompiler.Target, _ index: Lowered?) -> Lowered {
    .queueSize(first: target.first, count: target.count, index: index)
  }
}
