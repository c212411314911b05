/// Rows and columns of text; a canvas too narrow for the columns shows one record per row.
public struct Table: Equatable, Sendable {
  /// Where the cells of a column line up.
  public enum Alignment: String, Equatable, Sendable {
    /// At their first character; these columns may be narrowed and wrapped.
    case leading
    /// At their last character.
    case trailing
    /// At the decimal point of their first number.
    case decimal
  }

  /// The head of a column.
  public struct Column: Equatable, Sendable {
    /// The words above the cells; a table whose titles are all empty has no head.
    public var title: Text
    /// Where the cells line up.
    public var alignment: Alignment

    /// Describes a column.
    public init(_ title: Text, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The words above the table.
  public var title: Text?
  /// The columns from left to right.
  public var columns: [Column]
  /// The cells, row by row; a short row is filled with empty cells.
  public var rows: [[Text]]
  /// The words below the table.
  public var caption: Text?

  /// Describes a table.
  public init(
    title: Text? = nil, columns: [Column], rows: [[Text]] = [], caption: Text? = nil
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.caption = caption
  }

  /// The table without columns that have no cell with anything in it.
  package var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in
      rows.isEmpty || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    guard kept.count < columns.count else { return self }
    return Table(
      title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row.indices.contains($0) ? row[$0] : Text() } },
      caption: caption)
  }

  /// Adds a row at the end.
  public mutating func append(_ row: [Text]) { rows.append(row) }
}
