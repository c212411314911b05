/// Cuts the text of a program into words, signs, numbers and changes of indentation.
struct Lexer {
  /// The largest number that may be typed.
  static let largestNumber = 1_000_000_000
  private static let symbols = [
    "..", "==", "!=", "<=", ">=", "+=", "-=", "*=", "//", "=", "<", ">", "+", "-", "*", "/", "%",
    "(",
    ")", "[", "]", ":", ";", ",", ".",
  ].map { Array($0.unicodeScalars) }

  /// More words than these are no small program.
  private static let mostTokens = 10_000

  private var tokens: [Token] = []
  private var widths = [0]
  private var line = 0

  /// All tokens of a text, an `end` last.
  static func tokens(of text: String) throws(ProgramError) -> [Token] {
    var lexer = Lexer()
    var lines: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars where scalar != "\r" {
      if scalar == "\n" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
    }
    for line in lines {
      try lexer.read(line)
      guard lexer.tokens.count <= mostTokens else {
        let last = lexer.tokens[mostTokens]
        throw ProgramError(
          word: last.text, position: last.position, problem: .tooMany(.words, limit: mostTokens))
      }
    }
    lexer.close()
    return lexer.tokens
  }

  private mutating func read(_ scalars: [Unicode.Scalar]) throws(ProgramError) {
    line += 1
    var column = 0
    var width = 0
    while column < scalars.count, scalars[column] == " " || scalars[column] == "\t" {
      width = scalars[column] == " " ? width + 1 : (width / 8 + 1) * 8
      column += 1
    }
    if column == scalars.count || scalars[column] == "#" { return }
    try indent(to: width, at: column)
    while column < scalars.count, scalars[column] != "#" {
      if scalars[column] == " " || scalars[column] == "\t" {
        column += 1
      } else {
        column = try readToken(scalars, column)
      }
    }
    add(.newline, "", scalars.count)
  }

  private mutating func indent(to width: Int, at column: Int) throws(ProgramError) {
    if width > widths[widths.count - 1] {
      // The first line of a pasted text may be indented: that is where its lines begin.
      if tokens.isEmpty {
        widths = [width]
      } else {
        widths.append(width)
        add(.indent, "", column)
      }
      return
    }
    while width < widths[widths.count - 1] {
      guard widths.count > 1, widths.contains(width) else {
        throw ProgramError(
          word: "", position: Position(line: line, column: column + 1),
          problem: .indentation(allowed: widths))
      }
      widths.removeLast()
      add(.dedent, "", column)
    }
  }

  private mutating func readToken(
    _ scalars: [Unicode.Scalar], _ start: Int
  ) throws(ProgramError) -> Int {
    var end = start
    if Self.isDigit(scalars[start]) {
      while end < scalars.count, Self.isDigit(scalars[end]) || Self.isLetter(scalars[end]) {
        end += 1
      }
      let text = Self.text(scalars[start..<end])
      add(.number(try number(text, start)), text, start)
    } else if Self.isLetter(scalars[start]) {
      while end < scalars.count, Self.isDigit(scalars[end]) || Self.isLetter(scalars[end]) {
        end += 1
      }
      add(.word, Self.text(scalars[start..<end]), start)
    } else {
      guard let symbol = Self.symbols.first(where: { scalars[start...].starts(with: $0) }) else {
        throw error(Self.text(scalars[start...start]), start, .unknownCharacter)
      }
      add(.symbol, Self.text(symbol[...]), start)
      end = start + symbol.count
    }
    return end
  }

  private func number(_ text: String, _ column: Int) throws(ProgramError) -> Int {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw error(text, column, .unexpected(allowed: [.number, .name]))
    }
    guard let value = Int(text), value <= Self.largestNumber else {
      throw error(text, column, .numberTooLarge(limit: Self.largestNumber))
    }
    return value
  }

  private mutating func close() {
    // Behind the last word, not behind the empty lines that may follow.
    line = tokens.last?.position.line ?? 1
    let column = tokens.last.map { $0.position.column - 1 } ?? 0
    for _ in widths.dropFirst() { add(.dedent, "", column) }
    add(.end, "", column)
  }

  private mutating func add(_ kind: Token.Kind, _ text: String, _ column: Int) {
    tokens.append(
      Token(
        kind: kind, text: text, position: Position(line: max(line, 1), column: column + 1)))
  }

  private func error(
    _ word: String, _ column: Int, _ problem: ProgramError.Problem
  ) -> ProgramError {
    ProgramError(word: word, position: Position(line: line, column: column + 1), problem: problem)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }
}
