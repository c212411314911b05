internal import Terminal

/// A picture in SVG that is as wide as the page lets it be.
///
/// Places across are shares of the width and places down are pixels, so lines stay thin and words
/// keep their size on a phone and on a desktop alike.
struct Picture {
  /// Where words stand beside their place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// The height in pixels.
  var height: Double
  /// The width in pixels where it does not follow the page.
  var fixedWidth: Double?
  /// What is drawn, from the back to the front.
  private(set) var shapes: [Markup] = []
  /// The signs of the picture with their names, as items of a list.
  private(set) var legend: [Markup] = []

  init(height: Double, fixedWidth: Double? = nil) {
    self.height = height
    self.fixedWidth = fixedWidth
  }

  /// The picture with the words of a chart for readers who do not see it.
  func markup(of chart: Chart, _ words: LayoutWords) -> Markup {
    Markup(
      "svg",
      [
        "class": "picture", "role": "img", "width": fixedWidth.map(Picture.pixels) ?? "100%",
        "height": Picture.pixels(height),
      ],
      [
        Markup("title", [:], [Markup(text: chart.title)]),
        Markup("desc", [:], [Markup(text: chart.alternative(words))]),
      ] + shapes)
  }

  /// Draws something.
  mutating func add(_ shape: Markup) { shapes.append(shape) }

  /// A rectangle between two shares of the width.
  mutating func bar(
    from start: Double, to end: Double, y: Double, height: Double, class name: String,
    fill: String = "currentColor"
  ) {
    add(
      Markup(
        "rect",
        [
          "x": Picture.percent(start), "width": Picture.percent(max(end - start, 0)),
          "y": Picture.pixels(y), "height": Picture.pixels(height), "class": name,
          "fill": name == "track" ? nil : fill,
        ]))
  }

  /// A line between two places.
  mutating func line(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), class name: String,
    stroke: String? = nil, width: Double? = nil, dashes: String? = nil
  ) {
    add(
      Markup(
        "line",
        [
          "x1": Picture.percent(start.x), "y1": Picture.pixels(start.y),
          "x2": Picture.percent(end.x), "y2": Picture.pixels(end.y), "class": name,
          "stroke": stroke, "stroke-width": width.map(Picture.pixels), "stroke-dasharray": dashes,
        ]))
  }

  /// Words at a place; their base line is the place down.
  mutating func text(
    _ words: String, x: Double, y: Double, anchor: Anchor = .start, class name: String? = nil
  ) {
    add(
      Markup(
        "text",
        [
          "x": Picture.percent(x), "y": Picture.pixels(y), "class": name,
          "text-anchor": anchor == .start ? nil : anchor.rawValue,
        ], [Markup(text: words)]))
  }

  /// A mark of a series or an event.
  mutating func mark(_ index: Int, x: Double, y: Double, class name: String) {
    add(
      Markup(
        "use",
        [
          "href": "#" + PictureDefinitions.mark(index), "x": Picture.percent(x),
          "y": Picture.pixels(y), "class": name,
        ]))
  }

  /// An interval across, with its ends.
  mutating func interval(from low: Double, to high: Double, y: Double) {
    line((low, y), (high, y), class: "interval")
    for end in [low, high] { line((end, y - 4), (end, y + 4), class: "interval") }
  }

  /// Explains a sign; the sign is drawn in a box of 22 by 12 pixels.
  mutating func explain(_ name: String, _ sign: [Markup]) {
    let box =
      sign.isEmpty
      ? []
      : [Markup("svg", ["width": "22", "height": "12", "aria-hidden": "true"], sign)]
    legend.append(Markup("li", [:], box + [Markup(text: name)]))
  }

  /// The place of a number across, for words that must not leave the picture.
  static func anchor(at share: Double) -> Anchor {
    share < 0.06 ? .start : share > 0.94 ? .end : .middle
  }

  /// The width of words in a picture that is as narrow as a phone makes it.
  static func width(of words: String) -> Double { Double(DisplayWidth.of(words)) * 0.023 }

  /// What words take across when they are anchored as `anchor(at:)` says.
  static func extent(of words: String, at share: Double) -> ClosedRange<Double> {
    let width = width(of: words)
    switch anchor(at: share) {
    case .start: return share...(share + width)
    case .middle: return (share - width / 2)...(share + width / 2)
    case .end: return (share - width)...share
    }
  }

  /// A share of the width with two decimals; what is no number lies at the left edge.
  static func percent(_ share: Double) -> String { rounded(share * 100) + "%" }

  /// A length in pixels with two decimals.
  static func pixels(_ length: Double) -> String { rounded(length) }

  private static func rounded(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let text = ((number * 100).rounded() / 100).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
