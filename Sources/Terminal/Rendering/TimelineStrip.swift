/// Draws the life of one worker into a line of cells.
struct TimelineStrip {
  let span: ClosedRange<Double>
  let columns: Int
  let palette: TimelinePalette
  let preparation: TextPreparation

  /// The line of a row.
  func line(of row: TimelineChart.Row, fill: TimelineChart.Fill) -> Text {
    var grid = CellGrid(width: columns, height: 1)
    for (column, owner) in owners(of: row.segments).enumerated() {
      guard let owner else { continue }
      let segment = row.segments[owner]
      let texture = palette.fill(of: segment.state)
      let label = preparation.prepare(segment.label ?? "")
      let glyph =
        fill == .label && !label.isEmpty
        ? character(of: label, at: column - firstColumn(of: segment)) : texture.glyph
      grid.put(glyph, column, 0, texture.style)
    }
    if fill == .state { writeLabels(of: row.segments, into: &grid) }
    for instant in row.instants {
      grid.put(palette.mark(of: instant.name), column(of: instant.time), 0, .strong)
    }
    return grid.lines[0]
  }

  /// Which segment fills each cell: the one that covers most of it, the later one at a tie.
  ///
  /// A segment shorter than a cell takes the cell in its middle when it would not show
  /// otherwise, unless that cell is all its owner has.
  func owners(of segments: [TimelineChart.Segment]) -> [Int?] {
    var owners = [Int?](repeating: nil, count: columns)
    var covered = [Double](repeating: 0, count: columns)
    var cells = [Int](repeating: 0, count: segments.count)
    for (index, segment) in segments.enumerated() {
      let first = firstColumn(of: segment)
      let last = max(first, column(of: segment.end))
      for column in first...last {
        let share =
          min(place(segment.end), Double(column + 1))
          - max(place(segment.start), Double(column))
        guard share > 0, share >= covered[column] - 1e-9 else { continue }
        if let loser = owners[column] { cells[loser] -= 1 }
        owners[column] = index
        covered[column] = share
        cells[index] += 1
      }
    }
    for (index, segment) in segments.enumerated() where cells[index] == 0 {
      let middle = column(of: (segment.start + segment.end) / 2)
      let near = [middle, middle + 1, middle - 1].filter { (0..<columns).contains($0) }
      let free = near.first { column in owners[column].map { cells[$0] > 1 } ?? true }
      guard let free else { continue }
      if let loser = owners[free] { cells[loser] -= 1 }
      owners[free] = index
      cells[index] = 1
    }
    return owners
  }

  /// Writes labels into the stretches that are long enough for a cell on either side.
  private func writeLabels(of segments: [TimelineChart.Segment], into grid: inout CellGrid) {
    let owners = owners(of: segments)
    for (index, segment) in segments.enumerated() {
      let label = preparation.prepare(segment.label ?? "")
      let cells = owners.indices.filter { owners[$0] == index }
      guard !label.isEmpty, let first = cells.first, let last = cells.last else { continue }
      let width = DisplayWidth.of(label)
      guard last - first + 1 == cells.count, cells.count >= width + 4 else { continue }
      grid.write(" \(label) ", first + (cells.count - width - 2) / 2, 0)
    }
  }

  private func character(of label: String, at offset: Int) -> String {
    let index = label.index(label.startIndex, offsetBy: max(offset, 0) % label.count)
    let character = label[index]
    return DisplayWidth.of(character) == 1 ? String(character) : "+"
  }

  private func firstColumn(of segment: TimelineChart.Segment) -> Int {
    column(of: segment.start)
  }

  /// The place of a time in cells from the left edge.
  private func place(_ time: Double) -> Double {
    let length = max(span.upperBound - span.lowerBound, 1e-9)
    return (time - span.lowerBound) / length * Double(columns)
  }

  private func column(of time: Double) -> Int {
    let place = place(time)
    // Written so that a time that is not a number lands in the first cell.
    return place > 0 ? Int(min(place, Double(columns - 1))) : 0
  }
}
