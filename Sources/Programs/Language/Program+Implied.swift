extension Program {
  /// Declares the locks and condition variables that are used and were not declared.
  ///
  /// Nothing has to be said about them beforehand, unlike of a semaphore, which has permits.
  mutating func declareImplied() {
    var known = Set(declarations.map(\.word.text))
    for thread in threads {
      for (place, kind) in thread.body.flatMap(\.uses)
      where place.index == nil && known.insert(place.word.text).inserted {
        declarations.append(Declaration(word: place.word, count: nil, kind: kind))
      }
    }
  }
}

extension Statement {
  /// The locks and condition variables that it names, as what they would be declared.
  fileprivate var uses: [(Place, Declaration.Kind)] {
    let lock = Declaration.Kind.lock(reentrant: false)
    let condition = Declaration.Kind.condition(spurious: false)
    let own: [(Place, Declaration.Kind)] =
      switch kind {
      case .lock(let place), .unlock(let place), .with(let place, _): [(place, lock)]
      case .wait(let place, let held): [(place, condition), (held, lock)]
      case .notify(let place), .notifyAll(let place): [(place, condition)]
      case .evaluate(let value), .assign(_, let value): value.triedLocks.map { ($0, lock) }
      case .choice(let branches, _):
        branches.flatMap(\.condition.triedLocks).map { ($0, lock) }
      case .while(let value, _): value.triedLocks.map { ($0, lock) }
      default: []
      }
    return own + bodies.flatMap { $0.flatMap(\.uses) }
  }
}

extension Expression {
  /// The locks that it tries to take.
  fileprivate var triedLocks: [Place] {
    if case .tryLock(let place) = self { [place] } else { parts.flatMap(\.triedLocks) }
  }
}
