/// A picture made of cells of one column each, addressed from the upper left corner.
struct CellGrid {
  /// One place of the picture.
  struct Cell: Equatable {
    /// What is drawn; empty behind a character of two columns.
    var glyph: String
    var style: Style
  }

  let width: Int
  let height: Int
  private var cells: [Cell]

  /// An empty picture.
  init(width: Int, height: Int) {
    self.width = max(width, 1)
    self.height = max(height, 1)
    cells = Array(
      repeating: Cell(glyph: " ", style: .plain), count: self.width * self.height)
  }

  /// Draws at a place; outside the picture nothing happens.
  mutating func put(_ glyph: String, _ column: Int, _ row: Int, _ style: Style = .plain) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    cells[row * width + column] = Cell(glyph: glyph, style: style)
  }

  /// What is drawn at a place; nil outside the picture.
  func glyph(_ column: Int, _ row: Int) -> String? {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return nil }
    return cells[row * width + column].glyph
  }

  /// Writes words from a place to the right.
  mutating func write(_ string: String, _ column: Int, _ row: Int, _ style: Style = .plain) {
    var place = column
    for character in string {
      let columns = DisplayWidth.of(character)
      guard columns > 0 else { continue }
      put(String(character), place, row, style)
      if columns == 2 { put("", place + 1, row, style) }
      place += columns
    }
  }

  /// The rows from top to bottom.
  var lines: [Text] {
    (0..<height).map { row in
      Text(cells[(row * width)..<((row + 1) * width)].map { Span($0.glyph, $0.style) })
    }
  }
}
