internal import Terminal

extension Picture {
  private static let cycleWidth = 310.0
  private static let boxHeight = 30.0

  /// Four members at the corners of a square, others below each other, with arrows around.
  static func cycle(_ chart: CycleGraph) -> Picture? {
    guard !chart.nodes.isEmpty else { return nil }
    let longest = chart.nodes.map { DisplayWidth.of($0.name) }.max() ?? 0
    return chart.nodes.count == 4 && longest <= 14 ? square(chart.nodes) : column(chart.nodes)
  }

  private static func square(_ nodes: [CycleGraph.Node]) -> Picture {
    let (box, right, bottom) = (112.0, cycleWidth - 112, 110.0)
    var picture = Picture(height: bottom + boxHeight + 18, fixedWidth: cycleWidth)
    let corners = [(0.0, 14.0), (right, 14), (right, bottom), (0, bottom)]
    for (node, corner) in zip(nodes, corners) {
      picture.box(node.name, x: corner.0, y: corner.1, width: box)
    }
    let (upper, lower) = (14 + boxHeight / 2, bottom + boxHeight / 2)
    picture.arrow("M\(pixels(box + 4)) \(pixels(upper))H\(pixels(right - 4))")
    picture.arrow("M\(pixels(right + 56)) \(pixels(14 + boxHeight + 4))V\(pixels(bottom - 4))")
    picture.arrow("M\(pixels(right - 4)) \(pixels(lower))H\(pixels(box + 4))")
    picture.arrow("M56 \(pixels(bottom - 4))V\(pixels(14 + boxHeight + 4))")
    picture.words(nodes[0].relation, x: cycleWidth / 2, y: upper - 6)
    picture.words(nodes[1].relation, x: right + 50, y: 81, anchor: .end)
    picture.words(nodes[2].relation, x: cycleWidth / 2, y: lower + 16)
    picture.words(nodes[3].relation, x: 62, y: 81, anchor: .start)
    return picture
  }

  private static func column(_ nodes: [CycleGraph.Node]) -> Picture {
    let step = boxHeight + 34
    var picture = Picture(
      height: Double(nodes.count) * step + 8, fixedWidth: cycleWidth)
    for (index, node) in nodes.enumerated() {
      let y = Double(index) * step + 2
      picture.box(node.name, x: 34, y: y, width: cycleWidth - 36)
      picture.words(node.relation, x: 82, y: y + boxHeight + 21, anchor: .start)
      guard index < nodes.count - 1 else { continue }
      picture.arrow("M72 \(pixels(y + boxHeight + 3))V\(pixels(y + step - 3))")
    }
    let last = Double(nodes.count - 1) * step + 2 + boxHeight
    picture.arrow(
      "M72 \(pixels(last + 3))V\(pixels(last + 28))H10V\(pixels(2 + boxHeight / 2))H30")
    return picture
  }

  private mutating func box(_ name: String, x: Double, y: Double, width: Double) {
    add(
      Markup(
        "rect",
        [
          "x": Picture.pixels(x), "y": Picture.pixels(y), "width": Picture.pixels(width),
          "height": Picture.pixels(Picture.boxHeight), "rx": "5", "fill": "var(--panel)",
          "class": "axis",
        ]))
    words(name, x: x + width / 2, y: y + 20, isName: true)
  }

  private mutating func words(
    _ text: String, x: Double, y: Double, anchor: Anchor = .middle, isName: Bool = false
  ) {
    add(
      Markup(
        "text",
        [
          "x": Picture.pixels(x), "y": Picture.pixels(y), "text-anchor": anchor.rawValue,
          "class": isName ? nil : "faint", "font-weight": isName ? "600" : nil,
        ], [Markup(text: text)]))
  }

  private mutating func arrow(_ path: String) {
    add(
      Markup(
        "path",
        [
          "d": path, "class": "bad", "fill": "none", "stroke": "currentColor",
          "stroke-width": "1.8", "marker-end": "url(#arrow)",
        ]))
  }
}
