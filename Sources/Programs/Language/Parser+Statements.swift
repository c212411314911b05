extension Parser {
  /// What follows a colon: indented lines, or the rest of the line up to `end`, `else` or `elif`.
  mutating func suite() throws(ProgramError) -> [Statement] {
    try expect(":")
    return try deeper { parser throws(ProgramError) in
      guard parser.takeNewline() else { return try parser.rest() }
      guard parser.token.kind == .indent else { throw parser.unexpected([.indentedLines]) }
      parser.advance()
      return try parser.lines()
    }
  }

  private mutating func lines() throws(ProgramError) -> [Statement] {
    var statements: [Statement] = []
    while token.kind != .dedent, token.kind != .end {
      if take(";") || takeNewline() { continue }
      statements.append(try statement())
      let isSeparated = isAfterBlock || token.is(";") || token.kind == .newline
      guard isSeparated || token.kind == .dedent || token.kind == .end else {
        throw unexpected([.exactly(";"), .endOfLine])
      }
    }
    guard !statements.isEmpty else { throw unexpected([.statement]) }
    if token.kind == .dedent { advance() }
    return statements
  }

  private mutating func rest() throws(ProgramError) -> [Statement] {
    var statements: [Statement] = []
    while true {
      while take(";") {}
      if endsRest { break }
      if take(.end) { break }
      statements.append(try statement())
      guard token.is(";") || token.keyword == .end || endsRest else {
        throw unexpected([.exactly(";"), .exactly(Keyword.end.rawValue), .endOfLine])
      }
    }
    guard !statements.isEmpty else { throw unexpected([.statement]) }
    return statements
  }

  private var endsRest: Bool {
    if token.kind == .newline || token.kind == .end || token.kind == .dedent { return true }
    guard let keyword = token.keyword else { return false }
    return Keyword.outside.contains(keyword) || keyword == .else || keyword == .elif
  }

  private mutating func statement() throws(ProgramError) -> Statement {
    let position = token.position
    let kind: Statement.Kind
    if let keyword = token.keyword {
      kind = try statement(beginningWith: keyword)
    } else if token.kind == .word {
      kind = following.is(":") ? .labelled(try name(), try suite()) : try assignment()
    } else {
      throw unexpected(Self.statements)
    }
    return Statement(kind: kind, position: position)
  }

  private static let statements: [ProgramError.Expected] =
    [.name, .label] + Keyword.beginning.map { .exactly($0.rawValue) }

  private mutating func assignment() throws(ProgramError) -> Statement.Kind {
    let place = try place()
    if take("=") { return .assign(place, try expression()) }
    let changing: [(String, BinaryOperator)] = [("+=", .plus), ("-=", .minus), ("*=", .times)]
    for (sign, operation) in changing where take(sign) {
      return .change(place, operation, try expression())
    }
    throw unexpected((["="] + changing.map(\.0)).map { .exactly($0) })
  }

  private mutating func statement(
    beginningWith keyword: Keyword
  ) throws(ProgramError) -> Statement.Kind {
    switch keyword {
    case .exchange, .compareExchange, .fetchAdd, .tryLock, .take:
      return .evaluate(try expression())
    case .if, .while, .repeat, .atomic, .with:
      return try compound(keyword)
    default: break
    }
    guard Keyword.beginning.contains(keyword) || keyword == .skip else {
      throw unexpected(Self.statements)
    }
    advance()
    return switch keyword {
    case .lock: .lock(try place())
    case .unlock: .unlock(try place())
    case .wait: try waiting()
    case .notify: .notify(try place())
    case .notifyAll: .notifyAll(try place())
    case .acquire: .acquire(try place())
    case .release: .release(try place())
    case .arrive: .arrive(try place())
    case .put: try putting()
    case .await: .await(try expression())
    case .assert: .assert(try expression())
    case .fence: .fence
    case .break: .break
    case .continue: .continue
    case .stop: .stop
    default: .pass
    }
  }

  private mutating func waiting() throws(ProgramError) -> Statement.Kind {
    let condition = try place()
    try expect(",")
    return .wait(condition: condition, lock: try place())
  }

  private mutating func putting() throws(ProgramError) -> Statement.Kind {
    let queue = try place()
    try expect(",")
    return .put(queue, try expression())
  }

  private mutating func compound(_ keyword: Keyword) throws(ProgramError) -> Statement.Kind {
    advance()
    switch keyword {
    case .atomic: return .atomic(try suite())
    case .with:
      let lock = try place()
      return .with(lock, try suite())
    case .while:
      let condition = try expression()
      return .while(condition, try suite())
    case .repeat:
      let count = token.is(":") ? nil : try number(least: 1)
      return .repeat(count, try suite())
    default: return try choice()
    }
  }

  private mutating func choice() throws(ProgramError) -> Statement.Kind {
    var branches: [Statement.Branch] = []
    repeat {
      let condition = try expression()
      branches.append(Statement.Branch(condition: condition, body: try suite()))
    } while isAt(.elif)
    return .choice(branches, otherwise: isAt(.else) ? try suite() : nil)
  }

  /// Takes a word that goes on with an `if`, also at the beginning of the next line.
  ///
  /// What `end` has closed goes on no more.
  private mutating func isAt(_ keyword: Keyword) -> Bool {
    if isAfterEnd { return false }
    if token.kind == .newline, following.keyword == keyword { advance() }
    return take(keyword)
  }
}
