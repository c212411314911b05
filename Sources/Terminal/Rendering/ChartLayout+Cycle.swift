extension ChartLayout {
  /// The circle as a square when there are four members and room, otherwise as a column.
  func cycle(_ chart: CycleGraph) -> [Text]? {
    guard !chart.nodes.isEmpty else { return nil }
    let nodes = chart.nodes.map {
      CycleGraph.Node(preparation.prepare($0.name), preparation.prepare($0.relation))
    }
    return square(nodes) ?? column(nodes)
  }

  /// Members below each other, with an arrow from the last back to the first.
  private func column(_ nodes: [CycleGraph.Node]) -> [Text] {
    var lines: [Text] = []
    let vertical = Text(glyphs.boxVertical, .faint)
    for (index, node) in nodes.enumerated() {
      let name = Text(node.name, .strong).wrapped(to: max(width - 5, 4))
      let isFirst = index == 0
      let entry =
        isFirst
        ? Text(glyphs.boxTopLeft + glyphs.boxHorizontal, .faint) + Text(glyphs.arrowRight, .bad)
          + " " : vertical + "   "
      lines += name.indented(first: entry, rest: vertical + "   ")
      let relation = Text(node.relation, .faint).wrapped(to: max(width - 9, 4))
      if index < nodes.count - 1 {
        lines += relation.indented(
          first: vertical + "     " + vertical + " ", rest: vertical + "     " + vertical + " ")
        lines.append(vertical + "     " + Text(glyphs.arrowDown, .bad))
      } else {
        lines += relation.indented(
          first: vertical + "     " + vertical + " ", rest: vertical + "     " + vertical + " ")
        let bottom =
          glyphs.boxBottomLeft + String(repeating: glyphs.boxHorizontal, count: 5)
          + glyphs.boxBottomRight
        lines.append(Text(bottom, .faint))
      }
    }
    return lines
  }

  /// Four members at the corners of a square, clockwise from the upper left.
  private func square(_ nodes: [CycleGraph.Node]) -> [Text]? {
    guard nodes.count == 4 else { return nil }
    let box = (nodes.map { DisplayWidth.of($0.name) }.max() ?? 0) + 4
    let across = max(DisplayWidth.of(nodes[0].relation), DisplayWidth.of(nodes[2].relation))
    let right = box + across + 6
    let side = DisplayWidth.of(nodes[1].relation)
    let total = right + max(box, box / 2 + 2 + side)
    let left = DisplayWidth.of(nodes[3].relation) + box / 2 + 2
    guard total <= width, left < right + box / 2 else { return nil }
    var grid = CellGrid(width: total, height: 9)
    for (index, origin) in [(0, 0), (right, 0), (right, 6), (0, 6)].enumerated() {
      draw(nodes[index].name, at: origin, box: box, into: &grid)
    }
    let line = { (length: Int) in String(repeating: glyphs.boxHorizontal, count: length) }
    grid.write(nodes[0].relation, box + 2 + (across - DisplayWidth.of(nodes[0].relation)) / 2, 0)
    grid.write(line(across + 3), box + 1, 1, .faint)
    grid.put(glyphs.arrowRight, right - 2, 1, .bad)
    grid.write(nodes[2].relation, box + 2 + (across - DisplayWidth.of(nodes[2].relation)) / 2, 8)
    grid.write(line(across + 3), box + 2, 7, .faint)
    grid.put(glyphs.arrowLeft, box + 1, 7, .bad)
    for (x, tip) in [(right + box / 2, 5), (box / 2, 3)] {
      for row in 3...5 { grid.put(glyphs.boxVertical, x, row, .faint) }
      grid.put(tip == 5 ? glyphs.arrowDown : glyphs.arrowUp, x, tip, .bad)
    }
    grid.write(nodes[1].relation, right + box / 2 + 2, 4)
    grid.write(nodes[3].relation, box / 2 + 2, 4)
    return grid.lines
  }

  private func draw(
    _ name: String, at origin: (x: Int, y: Int), box: Int, into grid: inout CellGrid
  ) {
    let edge = String(repeating: glyphs.boxHorizontal, count: box - 2)
    grid.write(glyphs.boxTopLeft + edge + glyphs.boxTopRight, origin.x, origin.y, .faint)
    grid.put(glyphs.boxVertical, origin.x, origin.y + 1, .faint)
    grid.put(glyphs.boxVertical, origin.x + box - 1, origin.y + 1, .faint)
    grid.write(glyphs.boxBottomLeft + edge + glyphs.boxBottomRight, origin.x, origin.y + 2, .faint)
    let start = origin.x + (box - DisplayWidth.of(name)) / 2
    grid.write(name, start, origin.y + 1, .strong)
  }
}
