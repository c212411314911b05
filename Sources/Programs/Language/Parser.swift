/// Reads tokens one after the other and builds a program of them.
struct Parser {
  private let tokens: [Token]
  private var index = 0
  /// How deeply blocks and parentheses lie in each other here.
  private(set) var level = 0
  private static let deepest = 60

  init(_ text: String) throws(ProgramError) {
    tokens = try Lexer.tokens(of: text)
  }

  // MARK: Looking and taking

  var token: Token { tokens[index] }
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Takes a sign or a word of the language if it stands here.
  mutating func take(_ symbol: String) -> Bool {
    guard token.is(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard token.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String) throws(ProgramError) {
    guard take(symbol) else { throw unexpected([.exactly(symbol)]) }
  }

  mutating func expect(_ keyword: Keyword) throws(ProgramError) {
    guard take(keyword) else { throw unexpected([.exactly(keyword.rawValue)]) }
  }

  /// A new or known name, which no word of the language can be.
  mutating func name() throws(ProgramError) -> Word {
    guard token.kind == .word else { throw unexpected([.name]) }
    guard token.keyword == nil else { throw error(token, .reserved) }
    defer { advance() }
    return Word(text: token.text, position: token.position)
  }

  /// A number, which may have a minus in front.
  mutating func number(least: Int = .min) throws(ProgramError) -> Int {
    let start = token
    let isNegative = take("-")
    guard case .number(let value) = token.kind else { throw unexpected([.number]) }
    guard (isNegative ? -value : value) >= least else {
      throw error(isNegative ? start : token, .numberTooSmall(least: least))
    }
    advance()
    return isNegative ? -value : value
  }

  func unexpected(_ allowed: [ProgramError.Expected]) -> ProgramError {
    error(token, .unexpected(allowed: allowed))
  }

  func error(_ token: Token, _ problem: ProgramError.Problem) -> ProgramError {
    ProgramError(word: token.text, position: token.position, problem: problem)
  }

  /// Reads what lies one level deeper, unless that is too deep for anybody to follow.
  mutating func deeper<Part>(
    _ read: (inout Parser) throws(ProgramError) -> Part
  ) throws(ProgramError) -> Part {
    guard level < Self.deepest else { throw error(token, .tooMany(.levels, limit: Self.deepest)) }
    level += 1
    defer { level -= 1 }
    return try read(&self)
  }

  // MARK: The whole program

  mutating func program() throws(ProgramError) -> Program {
    var program = Program(declarations: [], threads: [], conditions: [])
    while true {
      while take(";") || takeNewline() {}
      switch token.keyword {
      case .thread: program.threads.append(try thread())
      case .never, .finally: program.conditions.append(try condition())
      default:
        if token.kind == .end { break }
        guard program.threads.isEmpty else { throw unexpected(Self.afterThread) }
        program.declarations += try declarations()
      }
      if token.kind == .end { break }
      try endOfPart()
    }
    guard !program.threads.isEmpty else { throw error(token, .noThread) }
    program.declareImplied()
    return program
  }

  private static let afterThread: [ProgramError.Expected] = [Keyword.thread, .never, .finally].map {
    .exactly($0.rawValue)
  }

  mutating func takeNewline() -> Bool {
    guard token.kind == .newline else { return false }
    advance()
    return true
  }

  /// What separates the parts of a program; a block ends its own last line.
  private mutating func endOfPart() throws(ProgramError) {
    if token.keyword.map(Keyword.outside.contains) == true { return }
    guard isAfterBlock || token.is(";") || token.kind == .newline else {
      throw unexpected([.exactly(";"), .endOfLine])
    }
  }

  /// Whether a block ended just before this token.
  var isAfterBlock: Bool { index > 0 && tokens[index - 1].kind == .dedent }
  /// Whether `end` stands just before this token.
  var isAfterEnd: Bool { index > 0 && tokens[index - 1].keyword == .end }

  private mutating func condition() throws(ProgramError) -> Condition {
    let position = token.position
    let kind: Condition.Kind = token.keyword == .never ? .never : .finally
    advance()
    return Condition(kind: kind, expression: try expression(), position: position)
  }

  private mutating func thread() throws(ProgramError) -> ThreadDeclaration {
    try expect(.thread)
    let first = try name()
    var members = ThreadDeclaration.Members.named([first])
    if take("[") {
      let variable = try name()
      try expect("]")
      try expect(.for)
      guard token.text == variable.text else { throw unexpected([.exactly(variable.text)]) }
      advance()
      try expect(.in)
      let low = try number(least: 0)
      try expect("..")
      members = .family(first, variable: variable, range: low...(try number(least: low)))
    } else {
      var words = [first]
      while take(",") { words.append(try name()) }
      members = .named(words)
    }
    return ThreadDeclaration(members: members, body: try suite())
  }
}
