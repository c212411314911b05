internal import Glibc

/// The unit in which the kernel hands out memory.
public enum MemoryPage {
  /// The bytes of one page.
  public static let byteCount = Int(getpagesize())

  /// The bytes of the whole pages that hold this many bytes, one page at least.
  public static func rounded(_ bytes: Int) -> Int {
    max(1, (bytes + byteCount - 1) / byteCount) * byteCount
  }

  /// The bytes of the pages of a mapping that are in memory at this moment.
  /// - Throws: `PlatformError.call` with ENOMEM when a part of the range is not mapped.
  static func residentByteCount(
    from address: UnsafeMutableRawPointer?, byteCount bytes: Int
  ) throws(PlatformError) -> Int {
    var pages = [UInt8](repeating: 0, count: rounded(bytes) / byteCount)
    try SystemCall.check("mincore") { mincore(address, bytes, &pages) }
    // Only the lowest bit of each byte has a meaning (mincore(2)).
    return pages.count { $0 & 1 == 1 } * byteCount
  }
}
