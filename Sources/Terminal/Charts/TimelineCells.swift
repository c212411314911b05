/// A stretch of time divided into cells of equal length, for drawing more segments than can be seen.
package struct TimelineCells {
  /// The time that all cells cover together, in nanoseconds.
  package let span: ClosedRange<Double>
  /// The number of cells.
  package let count: Int

  /// Divides a span of nanoseconds.
  package init(span: ClosedRange<Double>, count: Int) {
    self.span = span
    self.count = count
  }

  /// Which segment fills each cell: the one that covers most of it, the later one at a tie.
  ///
  /// A segment shorter than a cell takes the cell in its middle when it would not show
  /// otherwise, unless that cell is all its owner has.
  package func owners(of segments: [TimelineChart.Segment]) -> [Int?] {
    var owners = [Int?](repeating: nil, count: count)
    var covered = [Double](repeating: 0, count: count)
    var cells = [Int](repeating: 0, count: segments.count)
    for (index, segment) in segments.enumerated() {
      let first = column(of: segment.start)
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
      let near = [middle, middle + 1, middle - 1].filter { (0..<count).contains($0) }
      let free = near.first { column in owners[column].map { cells[$0] > 1 } ?? true }
      guard let free else { continue }
      if let loser = owners[free] { cells[loser] -= 1 }
      owners[free] = index
      cells[index] = 1
    }
    return owners
  }

  /// The place of a time in cells from the left edge.
  private func place(_ time: Double) -> Double {
    let length = max(span.upperBound - span.lowerBound, 1e-9)
    return (time - span.lowerBound) / length * Double(count)
  }

  /// The cell of a time, from 0.
  package func column(of time: Double) -> Int {
    let place = place(time)
    // Written so that a time that is not a number lands in the first cell.
    return place > 0 ? Int(min(place, Double(count - 1))) : 0
  }
}
