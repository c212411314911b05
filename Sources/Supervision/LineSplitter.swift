/// Cuts a stream of bytes into lines, however the bytes arrive.
struct LineSplitter {
  /// The longest line, in bytes without its end.
  let limit: Int
  /// The beginning of a line whose end has not arrived.
  private(set) var remainder: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  /// Adds bytes and hands on each line they complete, without its end.
  /// - Throws: `OverLimit` with what was seen of a line that is longer than the limit.
  mutating func add(
    _ bytes: [UInt8], line body: (ArraySlice<UInt8>) -> Void
  ) throws(OverLimit) {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      try check(remainder.count + end - start)
      if remainder.isEmpty {
        body(bytes[start..<end])
      } else {
        remainder += bytes[start..<end]
        body(remainder[...])
        remainder = []
      }
      start = end + 1
    }
    remainder += bytes[start...]
    try check(remainder.count)
  }

  private func check(_ length: Int) throws(OverLimit) {
    if limit > 0, length > limit {
      throw OverLimit(kind: .recordLength, allowed: limit, seen: length)
    }
  }
}
