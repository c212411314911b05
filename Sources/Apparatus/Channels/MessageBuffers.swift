internal import Glibc
internal import Platform

/// Buffers for messages of one size, aligned to pages and touched, used one after the other.
public final class MessageBuffers {
  @usableFromInline let memory: UnsafeMutableRawPointer
  @usableFromInline let byteCount: Int
  private let isMapping: Bool
  /// The bytes from one buffer to the next; whole pages belong to one buffer only.
  @usableFromInline let stride: Int
  /// The number of buffers.
  ///
  /// A power of two, because a division costs as much as a short message.
  @usableFromInline let count: Int

  /// Makes the buffers.
  public init(byteCount: Int, count: Int) {
    (self.byteCount, stride, self.count) = Self.layout(byteCount, count)
    isMapping = false
    memory = .allocate(byteCount: stride * self.count, alignment: MemoryPage.byteCount)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: stride * self.count)
  }

  /// Makes buffers in a mapping of their own, so that each can be replaced by a part of a file.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  init(mapping byteCount: Int, count: Int) throws(PlatformError) {
    (self.byteCount, stride, self.count) = Self.layout(byteCount, count)
    isMapping = true
    let address = mmap(
      nil, stride * self.count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let address, address != MAP_FAILED else { throw .call("mmap", errno: errno) }
    memory = address
  }

  private static func layout(_ byteCount: Int, _ count: Int) -> (Int, Int, Int) {
    (
      byteCount, MemoryPage.rounded(byteCount),
      1 << (Int.bitWidth - (max(1, count) - 1).leadingZeroBitCount)
    )
  }

  deinit {
    if isMapping { munmap(memory, stride * count) } else { memory.deallocate() }
  }

  /// The buffer for the message with this number.
  @inlinable
  public func buffer(_ sequence: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: memory + (sequence & (count &- 1)) &* stride, count: byteCount)
  }

  /// Which of the buffers this is; nil when it is none of them.
  func index(of buffer: UnsafeRawBufferPointer) -> Int? {
    guard let address = buffer.baseAddress else { return nil }
    let distance = address - UnsafeRawPointer(memory)
    return distance >= 0 && distance < stride * count ? distance / stride : nil
  }

  /// Puts the pages of the file in the place of the buffer's own.
  /// - Precondition: the buffer is one of a mapping.
  func map(_ file: FileDescriptor, at buffer: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    precondition(isMapping, "only a mapping can be replaced")
    let flags = MAP_SHARED | MAP_FIXED | MAP_POPULATE
    let address = mmap(
      buffer.baseAddress, stride, PROT_READ | PROT_WRITE, flags, file.rawValue, 0)
    if address == MAP_FAILED { throw .call("mmap", errno: errno) }
  }
}
