extension Statement {
  /// The blocks below it.
  var bodies: [[Statement]] {
    switch kind {
    case .with(_, let body), .atomic(let body), .while(_, let body), .repeat(_, let body),
      .labelled(_, let body):
      [body]
    case .choice(let branches, let otherwise): branches.map(\.body) + (otherwise.map { [$0] } ?? [])
    default: []
    }
  }

  /// The same statement with other blocks below it.
  func with(_ bodies: [[Statement]]) -> Statement {
    var copy = self
    switch kind {
    case .with(let lock, _): copy.kind = .with(lock, bodies[0])
    case .atomic: copy.kind = .atomic(bodies[0])
    case .while(let condition, _): copy.kind = .while(condition, bodies[0])
    case .repeat(let count, _): copy.kind = .repeat(count, bodies[0])
    case .labelled(let word, _): copy.kind = .labelled(word, bodies[0])
    case .choice(let branches, let otherwise):
      let changed = zip(branches, bodies).map { Branch(condition: $0.condition, body: $1) }
      copy.kind = .choice(changed, otherwise: otherwise == nil ? nil : bodies[branches.count])
    default: break
    }
    return copy
  }

  /// Whether this or a statement below it is of some sort.
  func contains(_ isSought: (Statement) -> Bool) -> Bool {
    isSought(self) || bodies.contains { $0.contains { $0.contains(isSought) } }
  }
}
