/// Lays a table out in columns, or as one record per row where the columns do not fit.
struct TableLayout {
  /// The space between two columns.
  static let gap = 2
  /// The narrowest a wrapped column becomes.
  static let narrowest = 8
  /// The width below which a column of text takes short cells only.
  private static let readable = 16
  /// The lines that a cell may take in such a column.
  private static let mostLines = 2

  let canvas: Canvas
  let width: Int

  /// The lines of a table with its title and caption.
  func lines(of table: Table) -> [Text] {
    guard !table.columns.isEmpty else { return [] }
    let preparation = TextPreparation(canvas: canvas)
    let prose = min(width, DocumentLayout.measure)
    let cells = table.rows.map { row in
      table.columns.indices.map { $0 < row.count ? preparation.prepare(row[$0]) : Text() }
    }
    let columns = table.columns.enumerated().map { index, column in
      TableColumn(
        title: preparation.prepare(column.title), alignment: column.alignment,
        cells: cells.map { $0[index] })
    }
    let title =
      table.title.map { preparation.prepare($0).styled(.title).wrapped(to: prose) } ?? []
    let caption =
      table.caption.map { preparation.prepare($0).styled(.faint).wrapped(to: prose) } ?? []
    if let grid = grid(columns) { return title + grid + caption }
    let records = records(columns)
    return title + records + (caption.isEmpty || records.isEmpty ? [] : [Text()]) + caption
  }

  /// The table in columns; nil when they do not fit.
  private func grid(_ columns: [TableColumn]) -> [Text]? {
    guard let widths = widths(of: columns), !fallsApart(columns, widths) else { return nil }
    let total = widths.reduce(0, +) + TableLayout.gap * (widths.count - 1)
    var lines: [Text] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      let titles = zip(columns, widths).map { column, width in
        column.title.styled(.faint).wrapped(to: width).map { column.placed(title: $0, width) }
      }
      lines += rows(titles, widths, atBottom: true)
      lines.append(Text(String(repeating: Glyphs.of(canvas).rule, count: total), .faint))
    }
    for row in columns[0].cells.indices {
      let texts = zip(columns, widths).map { $0.lines(of: row, width: $1) }
      lines += rows(texts, widths, atBottom: false)
    }
    return lines
  }

  /// Whether a column is so narrow that its words stand one below the other.
  private func fallsApart(_ columns: [TableColumn], _ widths: [Int]) -> Bool {
    zip(columns, widths).contains { column, width in
      width < min(column.naturalWidth, Self.readable) && column.alignment == .leading
        && column.cells.contains { $0.wrapped(to: width).count > Self.mostLines }
    }
  }

  /// Cells of several lines side by side.
  private func rows(_ cells: [[Text]], _ widths: [Int], atBottom: Bool) -> [Text] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      zip(cells, widths).map { texts, width in
        let index = atBottom ? line - (height - texts.count) : line
        return (texts.indices.contains(index) ? texts[index] : Text()).padded(to: width)
      }.joined(separator: .spaces(TableLayout.gap))
    }
  }

  /// The width of each column; nil when they do not fit even when wrapped.
  private func widths(of columns: [TableColumn]) -> [Int]? {
    let room = width - TableLayout.gap * (columns.count - 1)
    var widths = columns.map(\.naturalWidth)
    if widths.reduce(0, +) <= room { return widths }
    // Long heads are wrapped first, then the widest text column gives way, column by column.
    widths = columns.map(\.wrappedTitleWidth)
    while widths.reduce(0, +) > room {
      let candidates = columns.indices.filter { widths[$0] > columns[$0].leastWidth }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// One record per row: the title and the value of every column on a line.
  private func records(_ columns: [TableColumn]) -> [Text] {
    let longest = columns.map { $0.title.columns }.max() ?? 0
    guard longest > 0 else { return sentences(columns) }
    let widest = columns.flatMap(\.cells).map(\.widestPiece).max() ?? 0
    let hasRoom = longest + 2 <= width / 2 && widest + longest + 4 <= width
    return columns[0].cells.indices.flatMap { row -> [Text] in
      let lines = columns.enumerated().flatMap { index, column -> [Text] in
        let cell = column.cells[row]
        guard !cell.isEmpty else { return [] }
        guard !column.title.isEmpty else { return cell.wrapped(to: width) }
        let title = column.title.styled(.faint) + Text(":", .faint)
        let indent = index == 0 ? 0 : 2
        let margin = hasRoom ? longest + 4 : indent + 2
        let head = Text.spaces(indent) + title
        if hasRoom {
          return cell.wrapped(to: width - margin)
            .indented(first: head.padded(to: margin), rest: .spaces(margin))
        }
        return (head + " " + cell).wrapped(to: width - margin)
          .indented(first: "", rest: .spaces(margin))
      }
      return (row == 0 ? [] : [Text()]) + lines
    }
  }

  /// The cells of a row after one another, where no titles tell them apart.
  private func sentences(_ columns: [TableColumn]) -> [Text] {
    columns[0].cells.indices.flatMap { row in
      columns.map { $0.cells[row] }.filter { !$0.isEmpty }
        .joined(separator: .spaces(TableLayout.gap)).wrapped(to: width - TableLayout.gap)
        .indented(first: "", rest: .spaces(TableLayout.gap))
    }
  }
}
