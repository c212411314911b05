extension Program {
  /// The program after some changes.
  func changed(by changes: [Change]) -> Program {
    var changing = Changing(changes, lock: newLock)
    var result = self
    result.threads = []
    for declaration in threads { result.threads += changing.changed(declaration) }
    if changes.contains(where: { $0.kind == .lock }) {
      result.declarations.append(
        Declaration(word: newLock, count: nil, kind: .lock(reentrant: false)))
    }
    return result
  }

  /// A name for a lock that nothing else has.
  private var newLock: Word {
    let taken = Set(declarations.map(\.word.text))
    let name = ["guard"] + (2...99).map { "guard\($0)" }
    return Word(
      text: name.first { !taken.contains($0) } ?? "guard", position: Position(line: 1, column: 1))
  }
}

/// Walks through a program in the order of its statements, and changes them.
private struct Changing {
  private let changes: Set<Change>
  private let lock: Word
  private var number = 0

  init(_ changes: [Change], lock: Word) {
    self.changes = Set(changes)
    self.lock = lock
  }

  mutating func changed(_ declaration: ThreadDeclaration) -> [ThreadDeclaration] {
    let start = number
    var result = declaration
    result.body = changed(declaration.body)
    guard case .family(let word, let variable, let range) = declaration.members,
      range.count > 1,
      let (outer, inner) = exchangeOfLast(in: start..<number)
    else { return [result] }
    result.members = .family(
      word, variable: variable, range: range.lowerBound...range.upperBound - 1)
    var last = declaration
    last.members = .family(word, variable: variable, range: range.upperBound...range.upperBound)
    var other = Changing([.exchangedLocks(outer: outer, inner: inner)], lock: lock)
    other.number = start
    last.body = other.changed(declaration.body)
    return [result, last]
  }

  private func exchangeOfLast(in numbers: Range<Int>) -> (Int, Int)? {
    for case .exchangedLocksOfLast(let outer, let inner) in changes where numbers.contains(outer) {
      return (outer, inner)
    }
    return nil
  }

  private mutating func changed(_ statements: [Statement]) -> [Statement] {
    var done: [(number: Int, statement: Statement)] = []
    for statement in statements {
      let own = number
      number += 1
      let bodies = statement.bodies.map { changed($0) }
      done.append((own, single(statement.with(bodies), own)))
      if changes.contains(.fence(after: own)) {
        done.append((own, Statement(kind: .fence, position: statement.position)))
      }
    }
    for change in changes {
      if case .exchangedLocks(let one, let other) = change { exchange(one, other, in: &done) }
    }
    return joined(done)
  }

  private func single(_ statement: Statement, _ own: Int) -> Statement {
    var result = statement
    if changes.contains(.whileForIf(own)), case .choice(let branches, _) = statement.kind {
      result.kind = .while(branches[0].condition, branches[0].body)
    }
    // Of nested ones the inner is changed first, so it is found where it was.
    for case .exchangedLocks(own, let inner) in changes where inner > own {
      guard case .with(let lock, let body) = statement.kind, let first = body.first,
        case .with(let second, let innermost) = first.kind
      else { continue }
      var below = first
      below.kind = .with(lock, innermost)
      result.kind = .with(second, [below] + body.dropFirst())
    }
    return result
  }

  /// Exchanges the locks of two statements beside each other that take one each.
  private func exchange(
    _ one: Int, _ other: Int, in statements: inout [(number: Int, statement: Statement)]
  ) {
    guard let first = statements.firstIndex(where: { $0.number == one }),
      let second = statements.firstIndex(where: { $0.number == other }),
      case .lock = statements[first].statement.kind
    else { return }
    let kind = statements[first].statement.kind
    statements[first].statement.kind = statements[second].statement.kind
    statements[second].statement.kind = kind
  }

  /// Puts ranges of statements into blocks of their own.
  private func joined(_ statements: [(number: Int, statement: Statement)]) -> [Statement] {
    var result: [Statement] = []
    var rest = statements[...]
    while let next = rest.first {
      guard let (range, isAtomic) = block(beginningAt: next.number) else {
        result.append(next.statement)
        rest.removeFirst()
        continue
      }
      let inside = rest.prefix { range.contains($0.number) }
      rest.removeFirst(inside.count)
      let body = inside.map(\.statement)
      let place = Place(word: lock, index: nil)
      result.append(
        Statement(
          kind: isAtomic ? .atomic(body) : .with(place, body), position: next.statement.position))
    }
    return result
  }

  private func block(beginningAt number: Int) -> (ClosedRange<Int>, Bool)? {
    for change in changes {
      switch change {
      case .atomic(let range) where range.lowerBound == number: return (range, true)
      case .locked(let range) where range.lowerBound == number: return (range, false)
      default: continue
      }
    }
    return nil
  }
}
