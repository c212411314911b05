internal import Terminal

/// A table in a box of its own, which scrolls where the screen is narrow.
struct HTMLTable {
  private let table: Table
  /// The class of each column.
  private let styles: [String?]

  init(_ table: Table) {
    self.table = table
    styles = table.columns.indices.map { HTMLTable.style(of: table, $0) }
  }

  var markup: Markup {
    let hasHead = table.columns.contains { !$0.title.isEmpty }
    let head = Markup("thead", [:], [Markup("tr", [:], table.columns.indices.map(head))])
    let body = Markup("tbody", [:], table.rows.map(row))
    let caption = table.title.map { [Markup("caption", [:], [Markup($0)])] } ?? []
    let label = table.title?.plain ?? table.columns.map(\.title.plain).joined(separator: ", ")
    let box = Markup(
      "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": label],
      [Markup("table", [:], caption + (hasHead ? [head] : []) + [body])])
    guard let note = table.caption else { return box }
    return Markup([box, Markup("p", ["class": "note"], [Markup(note)])], separator: "\n")
  }

  private func head(_ index: Int) -> Markup {
    let title = Markup(table.columns[index].title)
    return Markup("th", ["scope": "col", "class": styles[index]], [title])
  }

  private func row(_ cells: [Text]) -> Markup {
    Markup(
      "tr", [:],
      zip(table.columns.indices, styles).map { index, style in
        let cell = cells.indices.contains(index) ? cells[index] : Text()
        return Markup("td", ["class": style], [Markup(cell)])
      })
  }

  /// Numbers stand at the right; a column of sentences keeps the room to be read on a phone.
  private static func style(of table: Table, _ index: Int) -> String? {
    guard table.columns[index].alignment == .leading else { return "right" }
    let longest =
      table.rows.map { row in
        row.indices.contains(index) ? DisplayWidth.of(row[index].plain) : 0
      }.max() ?? 0
    return longest > sentence ? "sentence" : nil
  }

  /// The columns from which on a cell is read as a sentence.
  private static let sentence = 24
}
