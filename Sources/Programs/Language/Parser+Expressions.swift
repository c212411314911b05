extension Parser {
  /// An expression up to where it can go on no more.
  mutating func expression() throws(ProgramError) -> Expression {
    try expression(above: 0)
  }

  /// A name, with an index where one follows.
  mutating func place() throws(ProgramError) -> Place {
    let word = try name()
    guard take("[") else { return Place(word: word, index: nil) }
    let index = try deeper { parser throws(ProgramError) in try parser.expression() }
    try expect("]")
    return Place(word: word, index: index)
  }

  /// The longest chain of operations, such as of one sum.
  private static let mostOperations = 100

  /// What binds more strongly than a level, by climbing the levels.
  private mutating func expression(above level: Int) throws(ProgramError) -> Expression {
    var left = try operand()
    var count = 0
    while let operation = binaryOperator, operation.precedence > level {
      let sign = token
      count += 1
      guard count <= Self.mostOperations else {
        throw error(sign, .tooMany(.operations, limit: Self.mostOperations))
      }
      advance()
      left = .binary(operation, left, try expression(above: operation.precedence))
      if operation.isComparison, let next = binaryOperator, next.isComparison {
        throw error(sign, .chainedComparison)
      }
    }
    return left
  }

  private var binaryOperator: BinaryOperator? {
    switch token.kind {
    case .symbol: token.text == "/" ? .quotient : BinaryOperator(rawValue: token.text)
    case .word: token.keyword == .and ? .and : token.keyword == .or ? .or : nil
    default: nil
    }
  }

  private mutating func operand() throws(ProgramError) -> Expression {
    try deeper { parser throws(ProgramError) in try parser.shallowOperand() }
  }

  private mutating func shallowOperand() throws(ProgramError) -> Expression {
    if take(.not) {
      return .unary(.not, try expression(above: UnaryOperator.not.precedence))
    }
    if take("-") {
      if case .number(let value) = token.kind {
        advance()
        return .number(-value)
      }
      return .unary(.negative, try operand())
    }
    if take("(") {
      let inner = try expression()
      try expect(")")
      return inner
    }
    if case .number(let value) = token.kind {
      advance()
      return .number(value)
    }
    guard token.kind == .word else { throw unexpected([.value]) }
    if let keyword = token.keyword { return try call(keyword) }
    return try named()
  }

  private mutating func call(_ keyword: Keyword) throws(ProgramError) -> Expression {
    let start = token
    switch keyword {
    case .true, .false:
      advance()
      return .number(keyword == .true ? 1 : 0)
    case .exchange, .fetchAdd, .compareExchange, .tryLock, .take, .size, .choose, .at: advance()
    default: throw unexpected([.value])
    }
    try expect("(")
    let call: Expression
    switch keyword {
    case .tryLock: call = .tryLock(try place())
    case .take: call = .take(try place())
    case .size: call = .size(try place())
    case .at: call = .standing(nil, label: try name())
    case .choose: call = .choose(try values(), start.position)
    default: call = try exchanging(keyword)
    }
    try expect(")")
    return call
  }

  private mutating func exchanging(_ keyword: Keyword) throws(ProgramError) -> Expression {
    let place = try place()
    try expect(",")
    let first = try expression()
    if keyword == .exchange { return .exchange(place, first) }
    if keyword == .fetchAdd { return .fetchAdd(place, first) }
    try expect(",")
    return .compareExchange(place, expected: first, new: try expression())
  }

  private mutating func values() throws(ProgramError) -> [Expression] {
    var values = [try expression()]
    while take(",") { values.append(try expression()) }
    return values
  }

  /// A name, `A.seen` or `A at critical`, where the thread may be one of a family.
  private mutating func named() throws(ProgramError) -> Expression {
    let place = try place()
    guard token.is(".") || token.keyword == .at else { return .name(place) }
    var index: Int?
    if let written = place.index {
      guard case .number(let number) = written else { throw unexpected([.number]) }
      index = number
    }
    let thread = ThreadReference(word: place.word, index: index)
    if take(".") { return .own(thread, try name()) }
    advance()
    return .standing(thread, label: try name())
  }
}
