internal import Results
/// One line of the journal: the entry as a JSON object whose first key is its number.
///
/// The number comes first so that it can be found without reading the rest, and even in a line
/// that was cut short.
enum JournalLine {
  private static let start = Array(#"{"id":"#.utf8)
  /// The largest number that is read, so that there is always a next one.
  private static let most = 1 << 53
  /// More than the longest beginning up to the comma behind the number.
  static let prefixLength = 32

  static func encode(_ entry: NotebookEntry) throws(NotebookError) -> [UInt8] {
    let body = try NotebookText.encode(Body(entry: entry))
    return start + Array("\(entry.id),".utf8) + Array(body.utf8.dropFirst()) + [UInt8(ascii: "\n")]
  }

  static func decode(_ line: some Sequence<UInt8>) -> NotebookEntry? {
    JSONText.decode(NotebookEntry.self, from: line)
  }

  /// The number a line begins with, or none.
  static func id(of line: some Collection<UInt8>) -> Int? {
    guard line.starts(with: start) else { return nil }
    let rest = line.dropFirst(start.count)
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard rest.dropFirst(digits.count).first == UInt8(ascii: ",") else { return nil }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 <= most ? $0 : nil }
  }

  /// The entry without its number.
  private struct Body: Encodable {
    let entry: NotebookEntry

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: NotebookEntry.CodingKeys.self)
      try container.encodeFinite(entry.seconds, forKey: .seconds)
      try container.encode(entry.time, forKey: .time)
      try container.encode(entry.content.kind, forKey: .kind)
      try entry.content.encode(into: &container)
    }
  }
}
