internal import Terminal

/// The marks and textures that every picture of a page draws with, defined once.
enum PictureDefinitions {
  /// How many marks there are; each differs in its shape, not only in its colour.
  static let markCount = 8

  /// The name of a mark.
  static func mark(_ index: Int) -> String { "mark-\(abs(index % markCount))" }

  /// The name of a texture.
  static func texture(_ pattern: TimelinePattern) -> String { "texture-\(pattern.rawValue)" }

  /// What fills a shape with a texture.
  static func fill(_ pattern: TimelinePattern) -> String { "url(#\(texture(pattern)))" }

  static var markup: Markup {
    Markup(
      "svg", ["class": "definitions", "aria-hidden": "true"],
      [Markup("defs", [:], marks + TimelinePattern.allCases.map(texture) + [arrow])])
  }

  private static var marks: [Markup] {
    let diamond = "M0-5.5 5.5 0 0 5.5-5.5 0z"
    let triangle = "M0-5 5 4H-5z"
    let square = "M-4-4H4V4H-4z"
    let circle = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"
    return [circle, diamond, triangle, square].enumerated().flatMap { index, path in
      [true, false].map { isFull in
        Markup(
          "path",
          [
            "id": mark(index * 2 + (isFull ? 0 : 1)), "d": path, "stroke": "currentColor",
            "stroke-width": "1.8", "fill": isFull ? "currentColor" : "var(--paper)",
          ])
      }
    }
  }

  private static var arrow: Markup {
    Markup(
      "marker",
      [
        "id": "arrow", "viewBox": "0 0 10 10", "refX": "9", "refY": "5", "markerWidth": "7",
        "markerHeight": "7", "orient": "auto-start-reverse",
      ], [Markup("path", ["d": "M0 0 10 5 0 10z", "class": "bad", "fill": "currentColor"])])
  }

  /// A tile of a texture; a strip is as high as a tile.
  private static func texture(_ pattern: TimelinePattern) -> Markup {
    let (path, width): (String, String?) =
      switch pattern {
      case .solid: ("M0 0H8V16H0z", nil)
      case .line: ("M0 8H8", "1.5")
      case .sparse: ("M1 4h2M5 8h2M1 12h2", "2")
      case .dense: ("M0 0H8V16H0zM-2 10 10-2M-2 18 10 6", nil)
      case .dots: ("M3 8h2", "2")
      case .doubleLine: ("M0 5H8M0 11H8", "1.5")
      case .medium: ("M-2 6 6-2M-2 14 10 2M2 18 10 10", "2.2")
      case .wave: ("M0 8q2-5 4 0t4 0", "1.5")
      }
    let shape =
      width == nil
      ? [
        Markup("rect", ["width": "8", "height": "16", "fill": "currentColor"]),
        Markup(
          "path",
          [
            "d": pattern == .dense ? "M-2 10 10-2M-2 18 10 6" : nil, "stroke": "var(--paper)",
            "stroke-width": "1.6",
          ]),
      ]
      : [
        Markup(
          "path", ["d": path, "stroke": "currentColor", "stroke-width": width, "fill": "none"])
      ]
    return Markup(
      "pattern",
      [
        "id": texture(pattern), "width": "8", "height": "16", "patternUnits": "userSpaceOnUse",
        "class": pattern.style.className,
      ], shape)
  }
}
