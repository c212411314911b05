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
        let share = share(of: segment, in: column)
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

  /// The owners of several rows in which no cell has a label twice.
  ///
  /// The row that has the label for the longest part of a cell keeps it; in the others the segment
  /// without a label that covers most of the cell takes it, or nothing.
  package func exclusive(
    _ owners: [[Int?]], of rows: [[TimelineChart.Segment]]
  ) -> [[Int?]] {
    var owners = owners
    for column in 0..<count {
      var best: [String: (row: Int, share: Double)] = [:]
      for row in rows.indices {
        guard let owner = owners[row][column], let label = rows[row][owner].label else { continue }
        let share = share(of: rows[row][owner], in: column)
        guard let former = best[label] else {
          best[label] = (row, share)
          continue
        }
        let loser = share > former.share ? former.row : row
        if loser != row { best[label] = (row, share) }
        owners[loser][column] = unlabelled(rows[loser], in: column)
      }
    }
    return owners
  }

  /// The segment without a label that covers most of a cell; nil where there is none.
  private func unlabelled(_ segments: [TimelineChart.Segment], in column: Int) -> Int? {
    let free = segments.indices.filter {
      segments[$0].label == nil && share(of: segments[$0], in: column) > 0
    }
    return free.max { share(of: segments[$0], in: column) < share(of: segments[$1], in: column) }
  }

  /// The part of a cell that a segment covers; less than 0 where it covers none.
  private func share(of segment: TimelineChart.Segment, in column: Int) -> Double {
    min(place(segment.end), Double(column + 1)) - max(place(segment.start), Double(column))
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
