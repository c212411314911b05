internal import CLinux
internal import Platform

/// Numbers in more memory than the last-level cache holds, to be added up in pieces.
///
/// Word i holds i, so the sum of every piece is known. Made before a fork, the data are read by all
/// children without a copy. Each job goes on where the one before ended, so that what it reads has
/// left the cache by then.
public final class StreamedData: @unchecked Sendable {
  // The proof of the above: the words are written before anybody else knows them and then only read.
  private let memory: UnsafeMutableRawPointer
  private let words: UnsafePointer<UInt64>
  /// How many words there are.
  public let count: Int

  /// The bytes that exceed the last-level cache, within an eighth of the machine's memory.
  public static var usualByteCount: Int {
    let cache = LastLevelCache.byteCount ?? 0
    return min(max(64 << 20, cache + cache / 4), MachineMemory.bytes / 8)
  }

  /// Fills the memory, which takes about a quarter of a second for each GiB.
  ///
  /// It is private and not shared: a fork then copies the page tables, and no reader meets a fault.
  /// Large pages keep those tables short, or else making and ending a process would be what counts.
  public init(byteCount: Int = StreamedData.usualByteCount) {
    let page = 2 << 20
    let bytes = (byteCount + page - 1) / page * page
    count = bytes / MemoryLayout<UInt64>.stride
    memory = .allocate(byteCount: bytes, alignment: page)
    // A kernel without large pages refuses, and the work is the same.
    _ = clinux_want_large_pages(memory, bytes)
    let filled = memory.bindMemory(to: UInt64.self, capacity: count)
    for index in 0..<count { (filled + index).initialize(to: UInt64(index)) }
    words = UnsafePointer(filled)
  }

  deinit { memory.deallocate() }

  /// Adds up a piece of the words, going round at the end.
  func sum(from start: Int, count length: Int) -> UInt64 {
    pieces(start, length).reduce(0) { sum, piece in
      sum &+ clinux_sum_words(words + piece.lowerBound, Int64(piece.count))
    }
  }

  /// What `sum` must return.
  func expectedSum(from start: Int, count length: Int) -> UInt64 {
    pieces(start, length).reduce(0) { sum, piece in
      let (first, last) = (UInt64(piece.lowerBound), UInt64(piece.upperBound))
      return sum &+ (first + last - 1) * UInt64(piece.count) / 2
    }
  }

  private func pieces(_ start: Int, _ length: Int) -> [Range<Int>] {
    let first = start % count
    let end = min(count, first + length)
    let rest = length - (end - first)
    return rest > 0 ? [first..<end, 0..<rest] : [first..<end]
  }
}
