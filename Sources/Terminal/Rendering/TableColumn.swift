/// One column of a table with what is needed to choose its width.
struct TableColumn {
  let title: Text
  let alignment: Table.Alignment
  let cells: [Text]
  /// The widest part before and from the decimal point; 0 and the widest cell elsewhere.
  private let whole: Int
  private let fraction: Int

  init(title: Text, alignment: Table.Alignment, cells: [Text]) {
    self.title = title
    self.alignment = alignment
    self.cells = cells
    if alignment == .decimal {
      let parts = cells.map { TableColumn.parts(of: $0) }
      whole = parts.map(\.whole).max() ?? 0
      fraction = parts.map(\.fraction).max() ?? 0
    } else {
      whole = 0
      fraction = cells.map(\.columns).max() ?? 0
    }
  }

  /// The width at which nothing is wrapped.
  var naturalWidth: Int { max(title.columns, whole + fraction) }

  /// The width at which only the title is wrapped.
  var wrappedTitleWidth: Int { max(title.widestPiece, whole + fraction) }

  /// The width below which the column is not narrowed.
  var leastWidth: Int {
    guard alignment == .leading else { return wrappedTitleWidth }
    let widest = cells.map(\.widestPiece).max() ?? 0
    return min(wrappedTitleWidth, max(widest, title.widestPiece, TableLayout.narrowest))
  }

  /// The lines of one cell at their places in a column of a width.
  func lines(of row: Int, width: Int) -> [Text] {
    let cell = cells[row]
    switch alignment {
    case .leading: return cell.wrapped(to: width)
    case .trailing: return cell.wrapped(to: width).map { $0.pushed(to: width) }
    case .decimal:
      // The block of numbers stands at the right, under the end of its title.
      let point = width - fraction
      return [.spaces(point - TableColumn.parts(of: cell).whole) + cell]
    }
  }

  /// A line of the title at its place.
  func placed(title line: Text, _ width: Int) -> Text {
    alignment == .leading ? line : line.pushed(to: width)
  }

  /// The columns before and from the decimal point of the first number in a cell.
  private static func parts(of cell: Text) -> (whole: Int, fraction: Int) {
    let plain = cell.plain
    guard let start = plain.firstIndex(where: { $0.isNumber }) else {
      return (cell.columns, 0)
    }
    let end =
      plain[start...].firstIndex { !$0.isNumber && $0 != "\u{202F}" && $0 != "\u{A0}" }
      ?? plain.endIndex
    let whole = DisplayWidth.of(String(plain[..<end]))
    return (whole, DisplayWidth.of(String(plain[end...])))
  }
}
