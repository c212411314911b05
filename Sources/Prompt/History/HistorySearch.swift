/// A search through earlier lines that narrows while its text is typed (Ctrl-R).
struct HistorySearch {
  private let entries: [String]
  private var index: Int
  /// The text looked for.
  private(set) var text = ""
  /// Whether the text occurs nowhere further; the last match stays.
  private(set) var hasFailed = false

  /// Begins behind the newest of `entries`, which are in the order they were entered.
  init(entries: [String]) {
    self.entries = entries
    index = entries.count
  }

  /// The line found so far, or nil before the first.
  var match: String? { entries.indices.contains(index) ? entries[index] : nil }

  /// Adds a character to the text; the present match stays if it still holds the text.
  mutating func append(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    search(entries.indices.contains(index) ? index : entries.count - 1, by: -1)
  }

  /// Adds several characters to the text.
  mutating func append(contentsOf more: String) {
    for scalar in more.unicodeScalars { append(scalar) }
  }

  /// Takes the last character off the text and searches from the newest line again.
  mutating func removeLast() {
    if !text.isEmpty { text.removeLast() }
    index = entries.count
    hasFailed = false
    if !text.isEmpty { search(entries.count - 1, by: -1) }
  }

  /// Looks for the next older line with the text that differs from the present one.
  mutating func findOlder() { search(index - 1, by: -1, skipping: match) }

  /// Looks for the next newer line with the text that differs from the present one.
  mutating func findNewer() { search(index + 1, by: 1, skipping: match) }

  private mutating func search(_ start: Int, by step: Int, skipping line: String? = nil) {
    guard !text.isEmpty else { return }
    var place = start
    while entries.indices.contains(place) {
      if entries[place] != line, contains(entries[place]) {
        index = place
        hasFailed = false
        return
      }
      place += step
    }
    hasFailed = true
  }

  private func contains(_ entry: String) -> Bool {
    var rest = Substring(entry)
    while !rest.isEmpty {
      if rest.hasPrefix(text) { return true }
      rest.removeFirst()
    }
    return false
  }
}
