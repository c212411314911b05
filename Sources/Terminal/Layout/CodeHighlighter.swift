/// Gives the parts of source code their meanings, by the lexical rules of a language.
///
/// It cuts the text into tokens and understands no more of it, so code that does not compile, or is
/// only a part, is coloured as well. The characters themselves stay as they are.
struct CodeHighlighter {
  /// What starts and ends comments and strings, and the words that are reserved.
  private struct Grammar {
    let lineComment: String
    let blockComment: (start: String, end: String)?
    /// The quotation marks, the longest first; only marks of three characters span several lines.
    let quotes: [String]
    /// What starts an expression inside a string, up to its closing parenthesis.
    let interpolation: String?
    /// The words that may stand directly before a quotation mark and belong to the string.
    let stringPrefixes: Set<String>
    let keywords: Set<String>
  }

  private let grammar: Grammar

  /// The highlighter of a language by its name, such as "swift"; nil where it is not known.
  init?(language: String?) {
    switch language {
    case "swift": grammar = Self.swift
    case "python": grammar = Self.python
    default: return nil
    }
  }

  /// The code with meanings; its characters and line ends are unchanged.
  func text(of code: String) -> Text {
    var text = Text()
    var rest = code[...]
    var previous: Character?
    while !rest.isEmpty {
      let (end, style) = token(of: rest)
      // A member of that name, as in `.default`, or a name in backticks is no reserved word.
      let isName = style == .keyword && (previous == "." || previous == "`")
      text.append(Span(String(rest[..<end]), isName ? .plain : style))
      previous = rest[..<end].last
      rest = rest[end...]
    }
    return text
  }

  /// The end and the meaning of the token at the start of a text that is not empty.
  private func token(of rest: Substring) -> (end: String.Index, style: Style) {
    if let end = commentEnd(rest) { return (end, .faint) }
    if let end = stringEnd(rest) { return (end, .literal) }
    if rest[rest.startIndex].isNumber { return (numberEnd(rest), .literal) }
    let word = rest.prefix { Self.isWordCharacter($0) || $0 == "@" || $0 == "#" }
    guard !word.isEmpty else { return (rest.index(after: rest.startIndex), .plain) }
    if grammar.stringPrefixes.contains(word.lowercased()),
      let end = stringEnd(rest[word.endIndex...])
    {
      return (end, .literal)
    }
    return (word.endIndex, isKeyword(word) ? .keyword : .plain)
  }

  private func isKeyword(_ word: Substring) -> Bool {
    word.first == "@" || word.first == "#" || grammar.keywords.contains(String(word))
  }

  private func commentEnd(_ rest: Substring) -> String.Index? {
    if rest.hasPrefix(grammar.lineComment) {
      return rest.firstIndex { $0.isNewline } ?? rest.endIndex
    }
    guard let block = grammar.blockComment, rest.hasPrefix(block.start) else { return nil }
    return rest.firstRange(of: block.end)?.upperBound ?? rest.endIndex
  }

  /// The end of a string that starts here; one that is never closed ends with its line.
  private func stringEnd(_ rest: Substring) -> String.Index? {
    guard let quote = grammar.quotes.first(where: { rest.hasPrefix($0) }) else { return nil }
    var inner = rest.dropFirst(quote.count)
    while let character = inner.first {
      if inner.hasPrefix(quote) { return inner.dropFirst(quote.count).startIndex }
      if character.isNewline, quote.count == 1 { return inner.startIndex }
      if let interpolation = grammar.interpolation, inner.hasPrefix(interpolation) {
        inner = afterExpression(inner.dropFirst(interpolation.count))
      } else {
        inner = inner.dropFirst(character == "\\" ? 2 : 1)
      }
    }
    return rest.endIndex
  }

  /// What follows the closing parenthesis of an expression, which may hold strings itself.
  private func afterExpression(_ expression: Substring) -> Substring {
    var rest = expression
    var depth = 1
    while depth > 0, let character = rest.first, !character.isNewline {
      if let end = stringEnd(rest) {
        rest = rest[end...]
        continue
      }
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      rest = rest.dropFirst()
    }
    return rest
  }

  /// The end of a number; a point belongs to it only before another digit, so ranges stay apart.
  private func numberEnd(_ rest: Substring) -> String.Index {
    var end = rest.startIndex
    while end < rest.endIndex {
      let next = rest.index(after: end)
      let isPoint = rest[end] == "." && next < rest.endIndex && rest[next].isNumber
      guard Self.isWordCharacter(rest[end]) || isPoint else { break }
      end = next
    }
    return end
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static let swift = Grammar(
    lineComment: "//", blockComment: ("/*", "*/"), quotes: ["\"\"\"", "\""],
    interpolation: "\\(", stringPrefixes: [],
    keywords: [
      "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case",
      "catch", "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum",
      "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "guard", "if",
      "import", "in", "indirect", "init", "inout", "internal", "is", "lazy", "let", "mutating",
      "nil", "nonisolated", "nonmutating", "open", "override", "package", "private", "protocol",
      "public", "repeat", "required", "rethrows", "return", "self", "Self", "some", "static",
      "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
      "unowned", "var", "weak", "where", "while",
    ])

  private static let python = Grammar(
    lineComment: "#", blockComment: nil, quotes: ["\"\"\"", "'''", "\"", "'"],
    interpolation: nil, stringPrefixes: ["b", "br", "f", "fr", "r", "rb", "rf", "u"],
    keywords: [
      "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
      "else", "except", "False", "finally", "for", "from", "global", "if", "import", "in", "is",
      "lambda", "None", "nonlocal", "not", "or", "pass", "raise", "return", "True", "try", "while",
      "with", "yield",
    ])
}
