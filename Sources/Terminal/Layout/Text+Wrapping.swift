extension Text {
  /// The columns the text takes on one line.
  var columns: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.string) } }

  /// The width of the widest piece that no line break may divide.
  var widestPiece: Int {
    cells.flatMap { Text.pieces(of: $0, .ordinary) }.map { Text.columns(of: $0) }.max() ?? 0
  }

  /// The text as lines of a width; line feeds in it are kept as line ends.
  ///
  /// - Parameter width: The greatest width of a line in columns, at least 2.
  /// - Returns: At least one line.
  func wrapped(to width: Int) -> [Text] {
    cells.flatMap { Text.wrap($0, width: max(width, 2)) }
  }

  /// The text as lines of code: a line that is too long goes on further in, and no word is divided.
  ///
  /// - Parameter width: The greatest width of a line in columns; only a longer word exceeds it.
  /// - Returns: At least one line.
  func wrappedAsCode(to width: Int) -> [Text] {
    cells.flatMap { Text.wrapAsCode($0, width: max(width, 2)) }
  }

  /// The characters of each line.
  private var cells: [[LineBreaks.Cell]] {
    var lines: [[LineBreaks.Cell]] = [[]]
    for (index, span) in spans.enumerated() {
      for character in span.string {
        if character.isNewline {
          lines.append([])
        } else {
          lines[lines.count - 1].append(
            LineBreaks.Cell(
              character: character, style: span.style, span: index,
              columns: DisplayWidth.of(character)))
        }
      }
    }
    return lines
  }

  private static func wrap(_ cells: [LineBreaks.Cell], width: Int) -> [Text] {
    var lines: [[LineBreaks.Cell]] = [[]]
    var used = 0
    func place(_ piece: [LineBreaks.Cell], _ strength: LineBreaks.Strength) {
      let needed = columns(of: piece)
      if used + needed > width, needed > width,
        let weaker = LineBreaks.Strength(rawValue: strength.rawValue + 1)
      {
        for part in pieces(of: piece, weaker) { place(part, weaker) }
        return
      }
      if used + needed > width, used > 0 {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1] += piece
      used += piece.reduce(0) { $0 + $1.columns }
    }
    for piece in pieces(of: cells, .ordinary) { place(piece, .ordinary) }
    return lines.map { text(of: $0) }
  }

  private static func wrapAsCode(_ cells: [LineBreaks.Cell], width: Int) -> [Text] {
    let indentation = cells.prefix { $0.character == " " }.count
    guard columns(of: cells) > width else { return [text(of: cells)] }
    let margin = min(indentation + 4, width / 2)
    var lines: [(indentation: Int, cells: [LineBreaks.Cell])] = []
    var used = 0
    for piece in pieces(of: Array(cells.dropFirst(indentation)), .insideSpans) {
      let needed = columns(of: piece)
      if lines.isEmpty || used + needed > width {
        let wanted = lines.isEmpty ? indentation : margin
        // Indentation gives way before a word is broken, where that is enough to make it fit.
        used = needed <= width ? min(wanted, width - needed) : wanted
        lines.append((used, []))
      }
      lines[lines.count - 1].cells += piece
      used += piece.reduce(0) { $0 + $1.columns }
    }
    return lines.map { Text(String(repeating: " ", count: $0.indentation)) + text(of: $0.cells) }
  }

  /// The stretches between allowed line ends; each carries its trailing spaces.
  private static func pieces(
    of cells: [LineBreaks.Cell], _ strength: LineBreaks.Strength
  ) -> [[LineBreaks.Cell]] {
    var pieces: [[LineBreaks.Cell]] = []
    for cell in cells {
      if let previous = pieces.last?.last,
        !LineBreaks.allowed(between: previous, and: cell, strength)
      {
        pieces[pieces.count - 1].append(cell)
      } else {
        pieces.append([cell])
      }
    }
    return pieces
  }

  /// The width without trailing spaces, which may hang over the end of a line.
  private static func columns(of piece: [LineBreaks.Cell]) -> Int {
    let trailing = piece.reversed().prefix { $0.character == " " }.count
    return piece.dropLast(trailing).reduce(0) { $0 + $1.columns }
  }

  private static func text(of cells: [LineBreaks.Cell]) -> Text {
    let trailing = cells.reversed().prefix { $0.character == " " }.count
    return Text(cells.dropLast(trailing).map { Span(String($0.character), $0.style) })
  }
}
