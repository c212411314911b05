extension Parser {
  /// The largest array, queue or barrier.
  static let largestCount = 64

  /// What one line or part declares.
  mutating func declarations() throws(ProgramError) -> [Declaration] {
    switch token.keyword {
    case .lock, .condition: try listed()
    case .semaphore, .barrier, .queue: [try counted()]
    case .atomic, nil: [try value()]
    default: throw unexpected(Self.declarable)
    }
  }

  private static let declarable: [ProgramError.Expected] =
    [.name] + (Keyword.declaring + [.thread, .never, .finally]).map { .exactly($0.rawValue) }

  /// `lock a, b[5] reentrant` and `condition c, d spurious`.
  private mutating func listed() throws(ProgramError) -> [Declaration] {
    let isLock = token.keyword == .lock
    advance()
    var names: [(Word, Int?)] = []
    repeat {
      let word = try name()
      names.append((word, try count()))
    } while take(",")
    let isSpecial = take(isLock ? .reentrant : .spurious)
    let kind: Declaration.Kind =
      isLock ? .lock(reentrant: isSpecial) : .condition(spurious: isSpecial)
    return names.map { Declaration(word: $0.0, count: $0.1, kind: kind) }
  }

  /// `semaphore s = 1`, `barrier b = 3` and `queue q = 2`.
  private mutating func counted() throws(ProgramError) -> Declaration {
    let keyword = token.keyword
    advance()
    let word = try name()
    let count = try count()
    try expect("=")
    let start = token
    let number = try number(least: keyword == .semaphore ? 0 : 1)
    guard keyword == .semaphore || number <= Self.largestCount else {
      throw error(start, .numberTooLarge(limit: Self.largestCount))
    }
    let kind: Declaration.Kind =
      switch keyword {
      case .semaphore: .semaphore(initial: number)
      case .barrier: .barrier(parties: number)
      default: .queue(capacity: number)
      }
    return Declaration(word: word, count: count, kind: kind)
  }

  /// `x = 0`, `atomic x = 0`, `a = [0, 1]` and `a[3] = 0`.
  private mutating func value() throws(ProgramError) -> Declaration {
    let isAtomic = take(.atomic)
    guard token.kind == .word else { throw unexpected(isAtomic ? [.name] : Self.declarable) }
    let word = try name()
    let size = try count()
    try expect("=")
    guard size == nil, take("[") else {
      let initial = try constant()
      let values = Array(repeating: initial, count: size ?? 1)
      return Declaration(
        word: word, count: size, kind: .value(initial: values, atomic: isAtomic))
    }
    let opening = token
    var values = [try constant()]
    while take(",") { values.append(try constant()) }
    guard take("]") else { throw unexpected([.exactly(","), .exactly("]")]) }
    guard values.count <= Self.largestCount else {
      throw error(opening, .tooMany(.values, limit: Self.largestCount))
    }
    return Declaration(
      word: word, count: values.count, kind: .value(initial: values, atomic: isAtomic))
  }

  private mutating func constant() throws(ProgramError) -> Int {
    if take(.true) { return 1 }
    if take(.false) { return 0 }
    return try number()
  }

  private mutating func count() throws(ProgramError) -> Int? {
    guard take("[") else { return nil }
    let start = token
    let count = try number(least: 1)
    guard count <= Self.largestCount else {
      throw error(start, .numberTooLarge(limit: Self.largestCount))
    }
    try expect("]")
    return count
  }
}
