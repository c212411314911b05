internal import Terminal

/// A text cut into rows of a screen, for showing a screenful at a time.
struct PageBreaks {
  /// The part of a page, at its end, in which an empty line is a better place to stop.
  private static let flexiblePart = 0.4

  /// The lines with their line ends.
  private let lines: [Substring]
  /// The rows of the screen that each line takes.
  private let rows: [Int]
  /// The first line that has not been given out.
  private(set) var next = 0

  /// Cuts a text for a screen of a width in columns.
  init(_ text: String, columns: Int) {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: "\n") {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    self.lines = lines
    rows = lines.map { line in
      let width = DisplayWidth.of(String(line.prefix { $0 != "\n" }))
      return max(1, (width + columns - 1) / max(columns, 1))
    }
  }

  /// The lines that have not been given out.
  var remaining: Int { lines.count - next }

  /// Whether everything that is left fits into a number of rows.
  func fits(_ room: Int) -> Bool { rows[next...].reduce(0, +) <= room }

  /// What fits into a number of rows, at least one line; it ends below an empty line if possible.
  mutating func page(of room: Int) -> String {
    var (end, used) = (next, 0)
    while end < lines.count, used + rows[end] <= room || end == next {
      used += rows[end]
      end += 1
    }
    let least = next + Int(Double(end - next) * (1 - Self.flexiblePart))
    if end < lines.count, let gap = (least..<end).last(where: { lines[$0] == "\n" }) {
      end = gap + 1
    }
    defer { next = end }
    return lines[next..<end].joined()
  }

  /// The next line alone.
  mutating func line() -> String {
    guard next < lines.count else { return "" }
    defer { next += 1 }
    return String(lines[next])
  }

  /// Everything that is left.
  mutating func rest() -> String {
    defer { next = lines.count }
    return lines[next...].joined()
  }
}
