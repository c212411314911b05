/// The single changes of one sort that a program allows.
struct ChangeCandidates {
  private let numbered: NumberedStatements
  private let program: Program
  private let shared: Set<String>

  init(_ program: Program) {
    self.program = program
    numbered = NumberedStatements(program)
    shared = Set(
      program.declarations.compactMap { declaration in
        if case .value = declaration.kind { declaration.word.text } else { nil }
      })
  }

  /// All of them, those that touch fewer statements first.
  func changes(_ kind: Change.Kind) -> [Change] {
    switch kind {
    case .fences: fences
    case .atomicSteps: ranges.map(Change.atomic)
    case .lock: ranges.map(Change.locked)
    case .lookingAgain: lookingAgain
    case .lockOrder: lockOrders
    }
  }

  /// How many statements a change touches.
  func size(_ change: Change) -> Int {
    switch change {
    case .atomic(let range), .locked(let range): range.count
    default: 1
    }
  }

  /// Which declaration of threads a change belongs to.
  func thread(_ change: Change) -> Int {
    switch change {
    case .fence(let number), .whileForIf(let number), .exchangedLocks(let number, _),
      .exchangedLocksOfLast(let number, _):
      numbered.entries[number].thread
    case .atomic(let range), .locked(let range): numbered.entries[range.lowerBound].thread
    }
  }

  /// A fence can only matter behind a write that may wait.
  private var fences: [Change] {
    numbered.entries.filter { entry in
      switch entry.statement.kind {
      case .assign(let place, _), .change(let place, _, _):
        shared.contains(place.word.text) && !numbered.isInAtomic(entry)
      default: false
      }
    }.map { .fence(after: $0.number) }
  }

  /// Statements beside each other that use something shared, and may be one step.
  private var ranges: [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for entry in numbered.entries where !numbered.isInAtomic(entry) {
      guard let place = entry.siblings.firstIndex(of: entry.number) else { continue }
      for end in place..<entry.siblings.count {
        let inside = entry.siblings[place...end].map { numbered.entries[$0].statement }
        guard let last = inside.last, usesShared(entry.statement), usesShared(last) else {
          continue
        }
        if inside.contains(where: { $0.contains(\.cannotBeJoined) }) { break }
        // The last number of all that lies below the last statement.
        let bound = last.bodies.isEmpty ? entry.siblings[end] : lastNumber(entry.siblings[end])
        ranges.append(entry.number...bound)
      }
    }
    return ranges.sorted { $0.count < $1.count }
  }

  private func lastNumber(_ number: Int) -> Int {
    numbered.entries.last { $0.around.contains(number) }?.number ?? number
  }

  private func usesShared(_ statement: Statement) -> Bool {
    statement.contains { part in
      let places: [Place] =
        switch part.kind {
        case .assign(let place, _), .change(let place, _, _): [place]
        default: []
        }
      return places.contains { shared.contains($0.word.text) }
        || part.expressions.contains { $0.contains { names($0) } }
    }
  }

  private func names(_ expression: Expression) -> Bool {
    switch expression {
    case .name(let place), .exchange(let place, _), .compareExchange(let place, _, _),
      .fetchAdd(let place, _):
      shared.contains(place.word.text)
    default: false
    }
  }

  private var lookingAgain: [Change] {
    numbered.entries.filter { entry in
      guard case .choice(let branches, nil) = entry.statement.kind, branches.count == 1 else {
        return false
      }
      return entry.statement.contains { if case .wait = $0.kind { true } else { false } }
    }.map { .whileForIf($0.number) }
  }

  private var lockOrders: [Change] {
    numbered.entries.flatMap { entry -> [Change] in
      guard let inner = secondLock(entry) else { return [] }
      var changes = [Change.exchangedLocks(outer: entry.number, inner: inner)]
      if case .family(_, _, let range) = program.threads[entry.thread].members, range.count > 1 {
        changes.append(.exchangedLocksOfLast(outer: entry.number, inner: inner))
      }
      return changes
    }
  }

  /// The statement that takes a second lock right after a statement has taken a first.
  private func secondLock(_ entry: NumberedStatements.Entry) -> Int? {
    switch entry.statement.kind {
    case .with(_, let body):
      guard case .with? = body.first?.kind else { return nil }
      return entry.number + 1
    case .lock:
      guard let place = entry.siblings.firstIndex(of: entry.number),
        place + 1 < entry.siblings.count
      else { return nil }
      let next = entry.siblings[place + 1]
      if case .lock = numbered.entries[next].statement.kind { return next }
      return nil
    default: return nil
    }
  }
}

extension Statement {
  /// Whether it waits in two steps, leaves a block, or marks a place, so that no block may go around it.
  fileprivate var cannotBeJoined: Bool {
    switch kind {
    case .wait, .arrive, .break, .continue, .stop, .labelled, .lock, .unlock, .repeat(nil, _):
      true
    default: false
    }
  }

  /// The expressions that stand in it itself.
  fileprivate var expressions: [Expression] {
    switch kind {
    case .assign(let place, let value), .put(let place, let value):
      [value] + (place.index.map { [$0] } ?? [])
    case .change(let place, _, let value): [.name(place), value]
    case .evaluate(let value), .await(let value), .assert(let value), .while(let value, _): [value]
    case .choice(let branches, _): branches.map(\.condition)
    default: []
    }
  }
}
