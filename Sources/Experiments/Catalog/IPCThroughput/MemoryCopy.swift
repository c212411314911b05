internal import Apparatus
internal import CLinux

/// What it costs a processor to copy memory, the limit of every channel that copies.
enum MemoryCopy {
  /// Copies between two buffers of this size.
  /// - Returns: the nanoseconds of one copy, from sixteen copies or more, which take about a millisecond.
  static func nanoseconds(byteCount: Int) -> Double {
    let source = MessageBuffers(byteCount: byteCount, count: 1)
    let target = MessageBuffers(byteCount: byteCount, count: 1)
    guard let from = source.buffer(0).baseAddress, let into = target.buffer(0).baseAddress else {
      return 0
    }
    let count = max(16, min(50_000, (16 << 20) / byteCount))
    // The first copies bring both buffers in; where they just fit into a cache it takes some more
    // until they have settled in it.
    _ = clinux_copy_many(into, from, byteCount, 16)
    let time = clinux_copy_many(into, from, byteCount, Int64(count))
    return withExtendedLifetime((source, target)) { Double(time) / Double(count) }
  }
}
