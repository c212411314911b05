internal import Glibc

/// The unit in which the kernel hands out memory.
public enum MemoryPage {
  /// The bytes of one page.
  public static let byteCount = Int(getpagesize())

  /// The bytes of the whole pages that hold this many bytes, one page at least.
  public static func rounded(_ bytes: Int) -> Int {
    max(1, (bytes + byteCount - 1) / byteCount) * byteCount
  }
}
