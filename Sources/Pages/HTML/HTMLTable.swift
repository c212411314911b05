internal import Terminal

/// A table in a box of its own, which scrolls where the screen is narrow.
///
/// A table with more than one column of prose shows one record a row there instead, as it does in
/// a narrow terminal. The roles keep it a table for readers who hear it.
struct HTMLTable {
  private let table: Table
  /// The class of each column.
  private let styles: [String?]
  /// Whether narrow screens show one record a row.
  private let isRecords: Bool

  init(_ table: Table) {
    let table = table.withoutEmptyColumns
    self.table = table
    let widths = table.columns.indices.map { HTMLTable.width(of: table, $0) }
    styles = zip(table.columns, widths).map { column, width in
      column.alignment != .leading ? "right" : width > HTMLTable.sentence ? "sentence" : nil
    }
    isRecords =
      zip(table.columns, widths).count { $0.alignment == .leading && $1 > HTMLTable.phrase } > 1
  }

  var markup: Markup {
    let hasHead = table.columns.contains { !$0.title.isEmpty }
    let group = isRecords ? "rowgroup" : nil
    let head = Markup(
      "thead", ["role": group],
      [Markup("tr", ["role": isRecords ? "row" : nil], table.columns.indices.map(head))])
    let body = Markup("tbody", ["role": group], table.rows.map(row))
    let caption = table.title.map { [Markup("caption", [:], [Markup($0)])] } ?? []
    let label = table.title?.plain ?? table.columns.map(\.title.plain).joined(separator: ", ")
    let box = Markup(
      "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": label],
      [
        Markup(
          "table", ["class": isRecords ? "records" : nil, "role": isRecords ? "table" : nil],
          caption + (hasHead ? [head] : []) + [body])
      ])
    guard let note = table.caption else { return box }
    return Markup([box, Markup("p", ["class": "note"], [Markup(note)])], separator: "\n")
  }

  private func head(_ index: Int) -> Markup {
    let title = Markup(table.columns[index].title)
    return Markup(
      "th",
      ["scope": "col", "class": styles[index], "role": isRecords ? "columnheader" : nil], [title])
  }

  private func row(_ cells: [Text]) -> Markup {
    Markup(
      "tr", ["role": isRecords ? "row" : nil],
      zip(table.columns.indices, styles).map { index, style in
        let cell = cells.indices.contains(index) ? cells[index] : Text()
        guard isRecords else { return Markup("td", ["class": style], [Markup(cell)]) }
        let title = cell.isEmpty ? nil : table.columns[index].title.plain
        return Markup(
          "td", ["class": style, "role": "cell", "data-title": title], [Markup(cell)])
      })
  }

  /// The columns of a terminal that the widest cell would take.
  private static func width(of table: Table, _ index: Int) -> Int {
    table.rows.map { row in
      row.indices.contains(index) ? DisplayWidth.of(row[index].plain) : 0
    }.max() ?? 0
  }

  /// The width from which on a cell is read as a sentence and keeps the room for that.
  private static let sentence = 24
  /// The width from which on two such columns are too much for a phone.
  private static let phrase = 16
}
