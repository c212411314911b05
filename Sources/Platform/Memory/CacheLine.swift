internal import Glibc

/// The unit in which processors hand memory to each other.
public enum CacheLine {
  /// The bytes of one line of the first-level cache; 64 where the machine does not say.
  public static let byteCount: Int = {
    let stated = sysconf(Int32(_SC_LEVEL1_DCACHE_LINESIZE))
    return stated >= 16 ? stated : 64
  }()

  /// The bytes between two words that must not disturb each other: two lines.
  ///
  /// Many processors fetch lines in pairs, so neighbouring lines are not independent.
  public static let separation = 2 * byteCount

  /// The lines that so many bytes take, from the start of a line.
  public static func count(holding bytes: Int) -> Int { (bytes + byteCount - 1) / byteCount }
}
