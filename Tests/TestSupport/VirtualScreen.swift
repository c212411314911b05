/// The screen of a terminal as a value: feed it what a program writes, look at what a person sees.
///
/// It knows what programs of a VT100 or xterm are commonly sent: printable text with wide and
/// combining characters, line ends, cursor movement, erasing, insertion and deletion, scrolling,
/// saved cursors, and private modes, which are recorded by number. Colours are consumed and, for
/// the last cell written, ignored; `sawEscape` tells whether any escape byte came at all.
public struct VirtualScreen: Sendable {
  /// The size in columns.
  public private(set) var columns: Int
  /// The size in rows.
  public private(set) var rows: Int
  /// The row of the cursor; the top one is 0.
  public private(set) var row = 0
  /// The column of the cursor; the leftmost one is 0.
  public private(set) var column = 0
  /// The lines scrolled off the top, oldest first, as a terminal keeps them for looking back.
  public private(set) var scrollback: [String] = []
  /// The private modes that are on, by number, such as 2004 for bracketed paste.
  public private(set) var modes: Set<Int> = []
  /// Whether any escape byte was written.
  public private(set) var sawEscape = false
  /// Whether the program erased the scrollback, which it never should.
  public private(set) var erasedScrollback = false
  /// Everything the program wrote, in bytes.
  public private(set) var transcript: [UInt8] = []

  /// A cell holds the text of its character; the second half of a wide one holds nothing.
  private var cells: [[String]]
  private var saved = (row: 0, column: 0)
  /// Whether the last column was just filled, so that the next character begins a new row.
  private var wrapsNext = false
  private var pending: [UInt8] = []

  /// Creates an empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = VirtualScreen.blank(columns, rows)
  }

  /// The rows from the top, without the blanks at their ends.
  public var lines: [String] { cells.map(VirtualScreen.text) }

  /// The rows that hold something, joined by line feeds.
  public var text: String { lines.filter { !$0.isEmpty }.joined(separator: "\n") }

  /// The row the cursor stands in, without the blanks at its end.
  public var cursorLine: String { VirtualScreen.text(cells[row]) }

  /// Changes the size as xterm does, cutting rows without wrapping them again.
  public mutating func resize(columns: Int, rows: Int) {
    while row >= rows {
      scrollback.append(VirtualScreen.text(cells.removeFirst()))
      row -= 1
    }
    cells = (0..<rows).map { index in
      let old = index < cells.count ? cells[index] : []
      return Array((old + Array(repeating: " ", count: columns)).prefix(columns))
    }
    self.columns = columns
    self.rows = rows
    column = min(column, columns - 1)
    wrapsNext = false
  }

  /// Lets the program's output act on the screen.
  public mutating func feed(_ bytes: some Collection<UInt8>) {
    transcript += bytes
    pending += bytes
    var index = 0
    while index < pending.count {
      let used = consume(pending[index...])
      if used == 0 { break }
      index += used
    }
    pending.removeFirst(index)
  }

  /// Acts on one character or sequence and returns its length; 0 when it is not complete yet.
  private mutating func consume(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    switch first {
    case 0x1B:
      sawEscape = true
      return consumeEscape(bytes)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveTo(row, 0)
    case 0x08: moveTo(row, column - 1)
    case 0x09: moveTo(row, (column / 8 + 1) * 8)
    case 0x00..<0x20, 0x7F: break
    case 0x20..<0x7F: put(Unicode.Scalar(first))
    default:
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      if bytes.count < length { return 0 }
      let text = String(decoding: bytes.prefix(length), as: UTF8.self)
      if let scalar = text.unicodeScalars.first { put(scalar) }
      return length
    }
    return 1
  }

  private mutating func consumeEscape(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let kind = bytes.dropFirst().first else { return 0 }
    switch kind {
    case UInt8(ascii: "["):
      guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return 0
      }
      let body = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
      control(Character(Unicode.Scalar(bytes[end])), body)
      return end - bytes.startIndex + 1
    case UInt8(ascii: "]"):
      // It ends with BEL, or with Escape and a backslash (ECMA-48, 8.3.143).
      let body = bytes.dropFirst()
      guard let end = body.firstIndex(where: { [0x07, 0x1B].contains($0) }) else { return 0 }
      if bytes[end] == 0x07 { return end - bytes.startIndex + 1 }
      return end + 1 < bytes.endIndex ? end - bytes.startIndex + 2 : 0
    case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count < 3 ? 0 : 3
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): moveTo(saved.row, saved.column)
    case UInt8(ascii: "M"): if row > 0 { row -= 1 }
    default: break
    }
    return 2
  }

  /// Acts on a control sequence (ECMA-48): its final character and what stands before it.
  private mutating func control(_ final: Character, _ body: String) {
    if body.hasPrefix("?") {
      let numbers = body.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == "h" { modes.formUnion(numbers) }
      if final == "l" { modes.subtract(numbers) }
      return
    }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(first, 1)
    switch final {
    case "A": moveTo(max(row - count, 0), column)
    case "B", "e": moveTo(row + count, column)
    case "C", "a": moveTo(row, column + count)
    case "D": moveTo(row, column - count)
    case "E": moveTo(row + count, 0)
    case "F": moveTo(row - count, 0)
    case "G", "`": moveTo(row, count - 1)
    case "d": moveTo(count - 1, column)
    case "H", "f": moveTo(count - 1, (numbers.count > 1 ? max(numbers[1], 1) : 1) - 1)
    case "J": eraseDisplay(first)
    case "K":
      erase(row, first == 0 ? column..<columns : first == 1 ? 0..<(column + 1) : 0..<columns)
    case "X": erase(row, column..<min(column + count, columns))
    case "P":
      let removed = min(count, columns - column)
      cells[row].removeSubrange(column..<(column + removed))
      cells[row] += Array(repeating: " ", count: removed)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "S": for _ in 0..<count { scroll() }
    default: break  // Colours, and reports this screen never gives.
    }
  }

  private mutating func eraseDisplay(_ part: Int) {
    switch part {
    case 0:
      erase(row, column..<columns)
      for below in (row + 1)..<max(rows, row + 1) { erase(below, 0..<columns) }
    case 1:
      for above in 0..<row { erase(above, 0..<columns) }
      erase(row, 0..<(column + 1))
    case 3: erasedScrollback = true
    default: cells = VirtualScreen.blank(columns, rows)
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    wrapsNext = false
    for column in range where column < columns { cells[row][column] = " " }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = VirtualScreen.width(scalar)
    if width == 0 {
      let base = wrapsNext ? column : max(column - 1, 0)
      cells[row][base].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
    let next = column + width
    wrapsNext = next >= columns
    column = min(next, columns - 1)
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row == rows - 1 { scroll() } else { row += 1 }
  }

  private mutating func scroll() {
    scrollback.append(VirtualScreen.text(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    self.row = min(max(row, 0), rows - 1)
    self.column = min(max(column, 0), columns - 1)
    wrapsNext = false
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[String]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  private static func text(_ cells: [String]) -> String {
    var line = cells.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The columns of a character: the ranges of Unicode's EastAsianWidth.txt used in the tests,
  /// written down apart from the program's own table so that one can find errors of the other.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
