internal import Terminal

/// A text cut into rows of a screen, for showing a screenful at a time.
struct PageBreaks {
  /// The part of a page, at its end, in which an empty line is a better place to stop.
  private static let flexiblePart = 0.4

  /// The lines with their line ends.
  private let lines: [Substring]
  /// The rows of the screen that each line takes.
  private let rows: [Int]
  /// For each line the lines of the passage that it is to be seen with; nil where it stands alone.
  private let wholes: [Range<Int>?]
  /// The first line that has not been given out.
  private(set) var next = 0

  /// Cuts passages for a screen of a width in columns.
  init(_ passages: [Passage], columns: Int) {
    var lines: [Substring] = []
    var wholes: [Range<Int>?] = []
    for passage in passages {
      let start = lines.count
      lines += Self.lines(of: passage.text)
      let whole = passage.isWhole ? start..<lines.count : nil
      wholes += Array(repeating: whole, count: lines.count - start)
    }
    self.lines = lines
    self.wholes = wholes
    rows = lines.map { line in
      let width = DisplayWidth.of(String(line.prefix { $0 != "\n" }))
      return max(1, (width + columns - 1) / max(columns, 1))
    }
  }

  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: "\n") {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  /// The lines that have not been given out.
  var remaining: Int { lines.count - next }

  /// Whether everything that is left fits into a number of rows.
  func fits(_ room: Int) -> Bool { rows[next...].reduce(0, +) <= room }

  /// What fits into a number of rows, at least one line; it ends below an empty line if possible,
  /// and before what would be cut and fits a page of its own.
  mutating func page(of room: Int) -> String {
    var (end, used) = (next, 0)
    while end < lines.count, used + rows[end] <= room || end == next {
      used += rows[end]
      end += 1
    }
    if end < lines.count { end = betterEnd(before: end, room) }
    defer { next = end }
    return lines[next..<end].joined()
  }

  private func betterEnd(before end: Int, _ room: Int) -> Int {
    if let whole = wholes[end], whole.lowerBound > next, whole.lowerBound < end,
      rows[whole].reduce(0, +) <= room
    {
      return whole.lowerBound
    }
    let least = next + Int(Double(end - next) * (1 - Self.flexiblePart))
    let gap = (least..<end).last { lines[$0] == "\n" && wholes[$0]?.contains($0 + 1) != true }
    return gap.map { $0 + 1 } ?? end
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
