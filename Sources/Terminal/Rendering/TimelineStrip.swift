/// Draws the life of one worker into a line of cells.
struct TimelineStrip {
  let cells: TimelineCells
  let palette: TimelinePalette
  let preparation: TextPreparation

  /// The line of a row whose segments own the cells.
  func line(
    of row: TimelineChart.Row, owners: [Int?], fill: TimelineChart.Fill
  ) -> Text {
    var grid = CellGrid(width: cells.count, height: 1)
    for (column, owner) in owners.enumerated() {
      guard let owner else { continue }
      let segment = row.segments[owner]
      let texture = palette.fill(of: segment.state)
      let label = preparation.prepare(segment.label ?? "")
      let glyph =
        fill == .label && !label.isEmpty
        ? character(of: label, at: column - cells.column(of: segment.start)) : texture.glyph
      grid.put(glyph, column, 0, texture.style)
    }
    if fill == .state { writeLabels(of: row.segments, owners: owners, into: &grid) }
    for instant in row.instants {
      grid.put(palette.mark(of: instant.name), cells.column(of: instant.time), 0, .strong)
    }
    return grid.lines[0]
  }

  /// Writes labels into the stretches that are long enough for a cell on either side.
  private func writeLabels(
    of segments: [TimelineChart.Segment], owners: [Int?], into grid: inout CellGrid
  ) {
    for (index, segment) in segments.enumerated() {
      let label = preparation.prepare(segment.label ?? "")
      let own = owners.indices.filter { owners[$0] == index }
      guard !label.isEmpty, let first = own.first, let last = own.last else { continue }
      let width = DisplayWidth.of(label)
      guard last - first + 1 == own.count, own.count >= width + 4 else { continue }
      grid.write(" \(label) ", first + (own.count - width - 2) / 2, 0)
    }
  }

  private func character(of label: String, at offset: Int) -> String {
    let index = label.index(label.startIndex, offsetBy: max(offset, 0) % label.count)
    let character = label[index]
    return DisplayWidth.of(character) == 1 ? String(character) : "+"
  }
}
