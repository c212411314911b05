extension Code {
  /// The most threads a program can have.
  public static let mostThreads = 16

  /// Gives the names of a program their meaning.
  ///
  /// - Throws: `ProgramError` for a name that has none, or another one than its place asks for.
  public init(_ program: Program) throws(ProgramError) {
    self.program = program
    let scope = try Scope(program.declarations, in: &self)
    var pieces: [Piece] = []
    for declaration in program.threads { try Self.add(declaration, scope, to: &pieces) }
    if pieces.count > Self.mostThreads {
      throw ProgramError(
        pieces[Self.mostThreads].word, .tooMany(.threads, limit: Self.mostThreads))
    }
    link(pieces)
    var requirements = RequirementCompiler(scope: scope, pieces: pieces)
    for condition in program.conditions { try requirements.add(condition, to: &self) }
  }

  /// Reads a program and gives its names their meaning.
  public init(_ text: String) throws(ProgramError) {
    try self.init(try Program(text))
  }

  /// One thread with its instructions, before they have a place among those of the others.
  struct Piece {
    var name: String
    var word: Word
    var compiler: ThreadCompiler
    /// The most writes that can wait at once, unless a loop makes that unlimited.
    var mostWrites: Int?
  }

  private static func add(
    _ declaration: ThreadDeclaration, _ scope: Scope, to pieces: inout [Piece]
  ) throws(ProgramError) {
    var members: [(Word, Int?)] = []
    var variable: Word?
    switch declaration.members {
    case .named(let words): members = words.map { ($0, nil) }
    case .family(let word, let name, let range):
      variable = name
      members = range.prefix(mostThreads + 1).map { (word, $0) }
    }
    for word in members.map(\.0) + (variable.map { [$0] } ?? []) {
      if let taken = scope.meanings[word.text] {
        throw ProgramError(word, .alreadyNamed(line: taken.line))
      }
    }
    for (word, index) in members {
      let name = ThreadReference(word: word, index: index).name
      if let taken = pieces.first(where: { $0.name == name || index == nil && $0.word.text == name }
      ) {
        throw ProgramError(word, .alreadyNamed(line: taken.word.position.line))
      }
      var compiler = ThreadCompiler(
        scope: scope, number: index.flatMap { value in variable.map { ($0.text, value) } })
      try compiler.compile(declaration.body, ending: word.position.line)
      pieces.append(
        Piece(
          name: name, word: word, compiler: compiler,
          mostWrites: scope.mostWrites(declaration.body)))
    }
  }

  /// Puts the instructions of all threads after each other, equal ones once.
  private mutating func link(_ pieces: [Piece]) {
    var starts: [Int] = []
    for (number, piece) in pieces.enumerated() {
      let twin = pieces[..<number].firstIndex {
        $0.compiler.instructions == piece.compiler.instructions
          && $0.compiler.list.terms == piece.compiler.list.terms
          && $0.compiler.registers == piece.compiler.registers
      }
      starts.append(twin.map { starts[$0] } ?? instructions.count)
      if twin == nil { append(piece.compiler) }
      threads.append(
        Thread(
          name: piece.name, start: starts[number], count: piece.compiler.instructions.count,
          registers: piece.compiler.registers, isRest: piece.compiler.isRest,
          mostWrites: piece.mostWrites))
    }
  }

  private mutating func append(_ compiler: ThreadCompiler) {
    let termBase = Int32(terms.count)
    let last = Int32(compiler.instructions.count - 1)
    for var instruction in compiler.instructions {
      if instruction.index >= 0 { instruction.index += termBase }
      if instruction.value >= 0 { instruction.value += termBase }
      if instruction.operation == .compareExchange { instruction.second += termBase }
      if instruction.second == ThreadCompiler.toEnd { instruction.second = last }
      instructions.append(instruction)
    }
    for var term in compiler.list.terms {
      if term.operation == .start { term.value += termBase }
      terms.append(term)
    }
  }
}

extension ThreadCompiler {
  /// Which instructions begin a round of a loop that is meant to go on for ever.
  fileprivate var isRest: [Bool] {
    let targets = Set(instructions.filter { $0.operation == .round }.map { Int($0.second) })
    return instructions.indices.map { targets.contains($0) && !instructions[$0].operation.isLocal }
  }
}
