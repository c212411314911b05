/// Lays blocks out as styled lines of a given width.
struct DocumentLayout {
  /// The widest line of prose in columns; eyes lose their way back on longer ones.
  static let measure = 96

  let canvas: Canvas
  let glyphs: Glyphs
  let preparation: TextPreparation

  /// A layout for a canvas.
  init(canvas: Canvas) {
    self.canvas = canvas
    glyphs = Glyphs.of(canvas)
    preparation = TextPreparation(canvas: canvas)
  }

  /// The lines of all blocks with blank lines between them.
  ///
  /// - Parameters:
  ///   - document: The blocks.
  ///   - width: The greatest width of a line in columns.
  ///   - isItem: Whether the blocks are an item of a list, where a list follows its words
  ///     without a blank line.
  /// - Returns: The lines from top to bottom, without their line ends.
  func lines(of document: Document, width: Int, isItem: Bool = false) -> [Text] {
    pieces(of: document, width: width, isItem: isItem).flatMap(\.lines)
  }

  /// The lines of each block, with the blank line in front of them.
  func pieces(
    of document: Document, width: Int, isItem: Bool = false
  ) -> [(block: Block, lines: [Text])] {
    var pieces: [(block: Block, lines: [Text])] = []
    for block in document.blocks {
      let lines = self.lines(of: block, width: width)
      guard !lines.isEmpty else { continue }
      let hasGap = pieces.last.map { needsGap(after: $0.block, before: block, isItem: isItem) }
      pieces.append((block, (hasGap == true ? [Text()] : []) + lines))
    }
    return pieces
  }

  private func needsGap(after previous: Block, before next: Block, isItem: Bool) -> Bool {
    if case .heading(let level, _) = previous, level > 2 { return false }
    if isItem, case .list = next { return false }
    return true
  }

  private func lines(of block: Block, width: Int) -> [Text] {
    let prose = min(width, DocumentLayout.measure)
    return switch block {
    case .heading(let level, let text): heading(text, level: level, width: prose)
    case .paragraph(let text): preparation.prepare(text).wrapped(to: prose)
    case .list(let items, let ordered):
      list(items, markers: ordered ? numbers(items.count) : bullets(items.count), width: width)
    case .choices(let texts):
      list(texts.map { Document($0) }, markers: letters(texts.count), width: prose)
    case .quote(let document): quote(document, width: width)
    case .code(let code, let language): self.code(code, language, width: width)
    case .table(let table): TableLayout(canvas: canvas, width: width).lines(of: table)
    case .chart(let chart): ChartLayout(canvas: canvas, width: width).lines(of: chart)
    case .callout(let callout, let document): self.callout(callout, document, width: width)
    case .rule: [Text(String(repeating: glyphs.rule, count: prose), .faint)]
    }
  }

  private func heading(_ text: Text, level: Int, width: Int) -> [Text] {
    let lines = preparation.prepare(text).styled(.title).wrapped(to: width)
    guard level <= 2 else { return lines }
    let longest = lines.map(\.columns).max() ?? 0
    let glyph = level == 1 ? glyphs.heavyRule : glyphs.rule
    return lines + [Text(String(repeating: glyph, count: longest), .faint)]
  }

  private func bullets(_ count: Int) -> [Text] {
    Array(repeating: Text(glyphs.bullet, .faint) + " ", count: count)
  }

  private func numbers(_ count: Int) -> [Text] {
    let width = String(count).count + 1
    return (0..<count).map { Text("\($0 + 1).", .faint).pushed(to: width) + " " }
  }

  private func letters(_ count: Int) -> [Text] {
    (0..<count).map { index in
      Text(String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26))), .strong) + "  "
    }
  }

  private func list(_ items: [Document], markers: [Text], width: Int) -> [Text] {
    let isTight = items.allSatisfy { isShort($0) }
    return zip(markers, items).enumerated().flatMap { index, pair -> [Text] in
      let (marker, item) = pair
      let body = lines(of: item, width: width - marker.columns, isItem: true)
      let gap: [Text] = isTight || index == 0 ? [] : [Text()]
      return gap
        + (body.isEmpty ? [Text()] : body)
        .indented(first: marker, rest: .spaces(marker.columns))
    }
  }

  /// Whether an item is one paragraph, perhaps with a list below it.
  private func isShort(_ item: Document) -> Bool {
    item.blocks.allSatisfy { block in
      switch block {
      case .paragraph, .list: true
      default: false
      }
    } && item.blocks.filter { if case .paragraph = $0 { true } else { false } }.count <= 1
  }

  private func quote(_ document: Document, width: Int) -> [Text] {
    let bar = Text(glyphs.quoteBar + " ", .faint)
    return lines(of: document, width: width - 2).indented(first: bar, rest: bar)
  }

  private func code(_ code: String, _ language: String?, width: Int) -> [Text] {
    let source = preparation.prepare(code)
    guard let last = source.lastIndex(where: { !$0.isNewline }) else { return [] }
    let kept = String(source[...last])
    let text = CodeHighlighter(language: language)?.text(of: kept) ?? Text(kept, .code)
    return text.wrappedAsCode(to: width - 2).indented(by: 2)
  }

  private func callout(_ callout: Callout, _ document: Document, width: Int) -> [Text] {
    let word = canvas.glyphs == .unicode ? callout.sign : canvas.words[callout.word]
    // A full-width colon carries its own space.
    let opening = Text(word.hasSuffix("：") ? word : word + " ", callout.style)
    guard canvas.glyphs == .ascii else {
      return lines(of: document, width: width - 2).indented(first: opening, rest: "  ")
    }
    // A word before the first paragraph wraps with it, so narrow screens lose no room.
    guard case .paragraph(let text)? = document.blocks.first else {
      return [opening] + lines(of: document, width: width - 2).indented(by: 2)
    }
    let rest = Document(Array(document.blocks.dropFirst()))
    let first = (opening + preparation.prepare(text)).wrapped(
      to: min(width - 2, DocumentLayout.measure))
    let others = lines(of: rest, width: width - 2)
    return (first + (others.isEmpty ? [] : [Text()]) + others).indented(first: "", rest: "  ")
  }
}

extension Callout {
  /// The sign that opens the passage where there are more than plain characters.
  package var sign: String {
    switch self {
    case .question: "?"
    case .hint: "›"
    case .caveat: "!"
    case .finding: "◆"
    case .good: "✓"
    case .error: "✗"
    case .note: "·"
    }
  }

  /// The word that opens the passage where there are only plain characters, or nothing is seen.
  package var word: LayoutWord {
    switch self {
    case .question: .question
    case .hint: .hint
    case .caveat: .caveat
    case .finding: .finding
    case .good: .good
    case .error: .error
    case .note: .note
    }
  }

  /// The colour of the opening, which also says in a sign or a word what it is.
  package var style: Style {
    switch self {
    case .question, .hint: .command
    case .caveat: .warning
    case .finding: .title
    case .good: .good
    case .error: .bad
    case .note: .faint
    }
  }
}
