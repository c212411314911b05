internal import Glibc

/// The largest cache of the processor.
public enum LastLevelCache {
  /// Its bytes, as the C library knows them; nil where it does not.
  public static var byteCount: Int? {
    [_SC_LEVEL4_CACHE_SIZE, _SC_LEVEL3_CACHE_SIZE, _SC_LEVEL2_CACHE_SIZE]
      .map { sysconf(Int32($0)) }.first { $0 > 0 }
  }
}
