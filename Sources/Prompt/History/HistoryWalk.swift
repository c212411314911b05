/// A walk through earlier lines that begin with what was typed before the first step.
///
/// libedit's own search takes the typed text as a regular expression found anywhere in a line; here
/// `race --guard` with Up finds exactly the lines that begin so.
struct HistoryWalk {
  private let entries: [String]
  private let prefix: String
  private let draft: String
  private var index: Int
  /// The line on the screen after the last step; another line means that a new walk begins.
  private(set) var shown: String

  /// Begins at the line being typed; `entries` are in the order they were entered.
  init(entries: [String], line: String, prefix: String) {
    self.entries = entries
    self.prefix = prefix
    draft = line
    shown = line
    index = entries.count
  }

  /// Steps to the next older line with the prefix; false when there is none.
  mutating func stepToOlder() -> Bool {
    guard let next = entries[..<index].lastIndex(where: matches) else { return false }
    index = next
    shown = entries[next]
    return true
  }

  /// Steps to the next newer line with the prefix, and past the newest to the line being typed.
  mutating func stepToNewer() -> Bool {
    guard index < entries.count else { return false }
    let next = entries[(index + 1)...].firstIndex(where: matches)
    index = next ?? entries.count
    shown = next.map { entries[$0] } ?? draft
    return true
  }

  private func matches(_ entry: String) -> Bool { entry.hasPrefix(prefix) && entry != shown }
}
