/// A picture of dots, two across and four down in each cell of text.
///
/// Source of the numbering: Unicode Standard, block "Braille Patterns" (U+2800...U+28FF).
struct BrailleGrid {
  let columns: Int
  let rows: Int
  private var patterns: [UInt8]
  private var styles: [Style]

  /// An empty picture of a size in cells.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    patterns = Array(repeating: 0, count: columns * rows)
    styles = Array(repeating: .plain, count: columns * rows)
  }

  /// Sets one dot, counted from the upper left corner; outside the picture nothing happens.
  mutating func set(_ x: Int, _ y: Int, _ style: Style) {
    guard (0..<columns * 2).contains(x), (0..<rows * 4).contains(y) else { return }
    let cell = y / 4 * columns + x / 2
    patterns[cell] |= BrailleGrid.bits[y % 4][x % 2]
    styles[cell] = style
  }

  /// Draws a straight line of dots between two places (Bresenham 1965).
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ style: Style
  ) {
    let width = abs(end.x - start.x)
    let height = -abs(end.y - start.y)
    let stepX = start.x < end.x ? 1 : -1
    let stepY = start.y < end.y ? 1 : -1
    var error = width + height
    var (x, y) = start
    while true {
      set(x, y, style)
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= height {
        error += height
        x += stepX
      }
      if doubled <= width {
        error += width
        y += stepY
      }
    }
  }

  /// Copies every cell with a dot into a picture, as Braille or as one given glyph.
  func draw(into grid: inout CellGrid, column: Int, plainGlyph: String?) {
    for row in 0..<rows {
      for place in 0..<columns where patterns[row * columns + place] != 0 {
        let pattern = UInt32(patterns[row * columns + place])
        let glyph = plainGlyph ?? Unicode.Scalar(0x2800 + pattern).map { String($0) } ?? " "
        grid.put(glyph, column + place, row, styles[row * columns + place])
      }
    }
  }

  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
