extension Expression {
  /// The expressions directly inside of it.
  var parts: [Expression] {
    switch self {
    case .number, .own, .standing: []
    case .name(let place), .tryLock(let place), .take(let place), .size(let place):
      place.index.map { [$0] } ?? []
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .exchange(let place, let value), .fetchAdd(let place, let value):
      (place.index.map { [$0] } ?? []) + [value]
    case .compareExchange(let place, let expected, let new):
      (place.index.map { [$0] } ?? []) + [expected, new]
    case .choose(let values, _): values
    }
  }

  /// Whether it or anything inside of it is of some sort.
  func contains(_ isSought: (Expression) -> Bool) -> Bool {
    isSought(self) || parts.contains { $0.contains(isSought) }
  }

  /// The word by which this expression itself changes or decides something.
  var changes: Word? {
    switch self {
    case .exchange(let place, _), .compareExchange(let place, _, _), .fetchAdd(let place, _),
      .tryLock(let place), .take(let place):
      place.word
    case .choose(_, let position): Word(text: Keyword.choose.rawValue, position: position)
    default: nil
    }
  }

  /// The first word by which it or anything inside of it changes or decides something.
  var changing: Word? {
    changes ?? parts.lazy.compactMap(\.changing).first
  }
}
