extension ThreadCompiler {
  /// Where an instruction finds its cell or object.
  struct Target {
    var first: Int
    var count: Int
    var index: Int32

    func fill(_ instruction: inout Instruction) {
      instruction.object = Int32(first)
      instruction.count = Int32(count)
      instruction.index = index
    }
  }

  /// A statement without a body.
  mutating func addSimple(_ statement: Statement) throws(ProgramError) {
    switch statement.kind {
    case .assign(let place, let value): try assign(place, value)
    case .change(let place, let operation, let value):
      try assign(place, .binary(operation, .name(place), value))
    case .evaluate(let expression): _ = try lower(expression)
    case .lock(let place): try use(place, .lock, [.lock])
    case .unlock(let place): try use(place, .unlock, [.lock])
    case .notify(let place): try use(place, .notify, [.condition])
    case .notifyAll(let place): try use(place, .notifyAll, [.condition])
    case .acquire(let place): try use(place, .acquire, [.semaphore])
    case .release(let place): try use(place, .release, [.semaphore])
    case .wait(let condition, let lock): try addWait(condition, lock)
    case .arrive(let place):
      try refuseInAtomic(place.word)
      try use(place, .arrive, [.barrier])
      try use(place, .leave, [.barrier])
    case .put(let queue, let value):
      let target = try object(queue, [.queue])
      let start = list.add(try lower(value))
      emit(.put) {
        target.fill(&$0); $0.value = start
      }
    case .await(let condition): try addCondition(condition, .await)
    case .assert(let condition):
      let start = list.add(try lower(condition))
      emit(.assert) { $0.value = start }
    case .fence: emit(.fence)
    default: break
    }
  }

  /// What is looked at in one moment, although it may read several names.
  private mutating func addCondition(
    _ condition: Expression, _ operation: Instruction.Operation
  ) throws(ProgramError) {
    let wasAtomic = isAtomic
    isAtomic = true
    let start = list.add(try pure(condition))
    isAtomic = wasAtomic
    emit(operation) { $0.value = start }
  }

  private mutating func addWait(_ condition: Place, _ lock: Place) throws(ProgramError) {
    try refuseInAtomic(condition.word)
    let waiting = try object(condition, [.condition])
    let holding = try object(lock, [.lock])
    guard let fixed = fixedNumber(holding) else { throw indexError(lock) }
    for operation in [Instruction.Operation.wait, .wake] {
      emit(operation) {
        waiting.fill(&$0); $0.second = Int32(fixed)
      }
    }
  }

  /// The one lock that a wait gives back: its number must be known, since the wait goes on with it.
  private func fixedNumber(_ target: Target) -> Int? { target.index < 0 ? target.first : nil }

  private func indexError(_ place: Place) -> ProgramError {
    ProgramError(place.word, .unexpected(allowed: [.number]))
  }

  private func refuseInAtomic(_ word: Word) throws(ProgramError) {
    if isAtomic { throw ProgramError(word, .insideOfAtomic) }
  }

  private mutating func use(
    _ place: Place, _ operation: Instruction.Operation, _ kinds: [ProgramError.NamedKind]
  ) throws(ProgramError) {
    let target = try object(place, kinds)
    emit(operation) { target.fill(&$0) }
  }

  private mutating func assign(_ place: Place, _ value: Expression) throws(ProgramError) {
    let name = place.word.text
    if let register = registers.firstIndex(of: name) {
      if place.index != nil { throw ProgramError(place.word, .indexUnneeded) }
      let lowered = try lower(value, into: register)
      if case .register(register) = lowered { return }
      let start = list.add(lowered)
      emit(.set) {
        $0.result = Int32(register); $0.value = start
      }
      return
    }
    let target = try object(place, [.value])
    let start = list.add(try lower(value))
    emit(.write) {
      target.fill(&$0); $0.value = start
    }
  }

  // MARK: Names

  /// The cells or objects that a place can be.
  mutating func object(
    _ place: Place, _ kinds: [ProgramError.NamedKind]
  ) throws(ProgramError) -> Target {
    let meaning = try meaning(of: place.word, kinds)
    guard let count = meaning.count else {
      if place.index != nil { throw ProgramError(place.word, .indexUnneeded) }
      return Target(first: meaning.first, count: 1, index: -1)
    }
    guard let written = place.index else {
      throw ProgramError(place.word, .indexMissing(size: count))
    }
    let index = try lower(written)
    guard let known = index.known else {
      return Target(first: meaning.first, count: count, index: list.add(index))
    }
    guard (0..<count).contains(known) else {
      throw ProgramError(place.word, .indexOutOfRange(size: count))
    }
    return Target(first: meaning.first + known, count: 1, index: -1)
  }

  func meaning(
    of word: Word, _ kinds: [ProgramError.NamedKind]
  ) throws(ProgramError) -> Scope.Meaning {
    guard let meaning = scope.meanings[word.text] else {
      let own = kinds.contains(.value) ? registers.compactMap { $0 } : []
      if registers.contains(word.text) || number?.name == word.text {
        let kind: ProgramError.NamedKind = number?.name == word.text ? .number : .own
        throw ProgramError(word, .wrongKind(is: kind, allowed: kinds))
      }
      throw ProgramError(word, .unknownName(known: scope.names(of: kinds) + own))
    }
    guard kinds.contains(meaning.kind) else {
      throw ProgramError(word, .wrongKind(is: meaning.kind, allowed: kinds))
    }
    return meaning
  }

  /// Whatever the thread gives a value, and is not shared, is its own.
  mutating func nameRegisters(_ statements: [Statement]) throws(ProgramError) {
    for statement in statements {
      if case .assign(let place, _) = statement.kind { try nameRegister(place) }
      if case .change(let place, _, _) = statement.kind { try nameRegister(place) }
      for body in statement.bodies { try nameRegisters(body) }
    }
  }

  private mutating func nameRegister(_ place: Place) throws(ProgramError) {
    let name = place.word.text
    if name == number?.name {
      throw ProgramError(place.word, .wrongKind(is: .number, allowed: [.value, .own]))
    }
    if let meaning = scope.meanings[name] {
      guard meaning.kind == .value else {
        throw ProgramError(place.word, .wrongKind(is: meaning.kind, allowed: [.value, .own]))
      }
      return
    }
    if registers.contains(name) { return }
    guard registers.count < Self.mostRegisters else {
      throw ProgramError(place.word, .tooMany(.names, limit: Self.mostRegisters))
    }
    registers.append(name)
  }
}
