internal import CLinux
internal import Glibc

/// Memory of another process, read through the kernel.
public enum ForeignMemory {
  /// Reads eight bytes of a process at an address in its own memory.
  /// - Throws: `PlatformError.call` with EACCES or EPERM where the kernel refuses.
  public static func word(
    of process: Int32, at address: UInt
  ) throws(PlatformError) -> UInt64 {
    let memory = try FileDescriptor.open("/proc/\(process)/mem")
    defer { memory.close() }
    var word: UInt64 = 0
    let count = try SystemCall.check("pread") {
      pread(memory.rawValue, &word, MemoryLayout<UInt64>.size, off_t(address))
    }
    guard count == MemoryLayout<UInt64>.size else {
      throw .unreadable(path: "/proc/\(process)/mem")
    }
    return word
  }

  /// Reads words of four bytes of a process at an address in its own memory; nil where it may not.
  public static func words(of process: Int32, at address: UInt64, count: Int) -> [UInt32]? {
    let byteCount = count * MemoryLayout<UInt32>.size
    var wasRead = false
    let words = [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      wasRead = clinux_read_foreign(process, address, base, byteCount) == byteCount
      filled = wasRead ? count : 0
    }
    return wasRead ? words : nil
  }
}
