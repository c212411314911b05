internal import Platform

/// Zeroed memory of a channel, at the start of a cache line, which lives as long as this object.
final class ChannelMemory: @unchecked Sendable {
  // The proof of the above: both properties are constant, and the class never touches the bytes.

  /// Who can use the memory.
  enum Reach {
    /// Forked processes.
    case processes
    /// Threads of one process.
    case threads
  }

  /// The address of the first byte.
  let base: UnsafeMutableRawPointer
  private let owner: AnyObject

  /// Makes at least this many bytes.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  init(byteCount: Int, reach: Reach) throws(PlatformError) {
    switch reach {
    case .processes:
      let memory = try SharedMemory(byteCount: byteCount)
      (base, owner) = (memory.base, memory)
    case .threads:
      let memory = ProcessMemoryBlock(byteCount: byteCount)
      (base, owner) = (memory.base, memory)
    }
  }
}
