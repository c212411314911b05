internal import Terminal

/// Lays the blocks of a document out as Markdown that reads well as it stands.
struct MarkdownBlocks {
  /// The level of the heading that a heading of level 1 stands below.
  let depth: Int
  /// The fixed words of the page's language.
  let words: PageWords

  /// Pictures are drawn as a terminal of this many columns would draw them.
  private static let pictureWidth = 76

  /// The blocks with an empty line between them.
  func text(_ document: Document) -> String {
    document.blocks.map(text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(depth + level, 6)) + " " + Self.text(text)
    case .paragraph(let text): Self.text(text)
    case .list(let items, let ordered): list(items) { ordered ? "\($0 + 1). " : "- " }
    case .choices(let texts):
      list(texts.map { Document($0) }) { index in
        "- " + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26))) + ") "
      }
    case .quote(let document): indented(text(document), first: "> ", rest: "> ")
    case .code(let code, let language): Self.fence(code, language ?? "")
    case .table(let table): Self.table(table)
    case .chart(let chart): picture(chart)
    case .callout(let callout, let document):
      indented(callout.sign + " " + text(document), first: "> ", rest: "> ")
    case .rule: "---"
    }
  }

  private func list(_ items: [Document], _ marker: (Int) -> String) -> String {
    items.enumerated().map { index, item in
      let marker = marker(index)
      return indented(
        text(item), first: marker, rest: String(repeating: " ", count: marker.count))
    }.joined(separator: "\n")
  }

  private func indented(_ text: String, first: String, rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      let line = ($0 == 0 ? first : rest) + $1
      return line.allSatisfy { $0 == " " } ? "" : String(line)
    }.joined(separator: "\n")
  }

  private func picture(_ chart: Chart) -> String {
    let canvas = Canvas(width: Self.pictureWidth, words: words.layout)
    return Self.fence(Document([.chart(chart)]).rendered(on: canvas), "text")
  }

  /// A block of code; its fence is longer than any run of backticks inside.
  private static func fence(_ code: String, _ language: String) -> String {
    let clean = TextPreparation.withoutControls(code)
    let longest = clean.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + language + "\n" + clean + (clean.hasSuffix("\n") ? "" : "\n") + fence
  }

  private static func table(_ table: Table) -> String {
    let table = table.withoutEmptyColumns
    let rules = table.columns.map { $0.alignment == .leading ? "---" : "---:" }
    let rows = table.rows.map { row in
      table.columns.indices.map { row.indices.contains($0) ? text(row[$0]) : "" }
    }
    let lines = ([table.columns.map { text($0.title) }, rules] + rows).map { cells in
      "| " + cells.map(cell).joined(separator: " | ") + " |"
    }
    let parts: [String?] = [
      table.title.map { "**\(text($0))**" }, lines.joined(separator: "\n"), table.caption.map(text),
    ]
    return parts.compactMap(\.self).joined(separator: "\n\n")
  }

  /// A cell is one line, and a bar in it would end it.
  private static func cell(_ text: String) -> String {
    text.replacing("  \n", with: " ")
      .map { $0.isNewline ? " " : $0 == "|" ? "\\|" : String($0) }.joined()
  }

  private static func text(_ text: Text) -> String {
    text.spans.map { span in
      let words = TextPreparation.withoutControls(span.string)
      switch span.style {
      case .code, .command: return code(words)
      case .strong, .title: return wrapped(words, in: "**")
      case .emphasis: return wrapped(words, in: "*")
      default: return escaped(words)
      }
    }.joined()
  }

  private static func code(_ words: String) -> String {
    words.contains("`") ? "`` \(words) ``" : "`\(words)`"
  }

  /// Signs of stress must touch the words they stress.
  private static func wrapped(_ words: String, in sign: String) -> String {
    let inner = words.drop { $0 == " " }
    let trailing = inner.reversed().prefix { $0 == " " }.count
    let leading = words.count - inner.count
    guard inner.count > trailing else { return words }
    return String(repeating: " ", count: leading) + sign + escaped(String(inner.dropLast(trailing)))
      + sign + String(repeating: " ", count: trailing)
  }

  /// Words in which nothing is taken for markup.
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\", "`", "*", "_", "[", "]": "\\\(character)"
      case "<": "&lt;"
      case "\n": "  \n"
      default: String(character)
      }
    }.joined()
  }
}
