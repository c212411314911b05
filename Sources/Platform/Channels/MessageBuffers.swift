internal import Glibc

/// Buffers for messages of one size, aligned to pages and touched, used one after the other.
final class MessageBuffers {
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int
  private let stride: Int
  private let count: Int

  /// Makes the buffers; whole pages belong to one buffer only.
  init(byteCount: Int, count: Int) {
    self.byteCount = byteCount
    // A power of two, because a division costs as much as a short message.
    self.count = 1 << (Int.bitWidth - (max(1, count) - 1).leadingZeroBitCount)
    let count = self.count
    stride = MemoryPage.rounded(byteCount)
    memory = .allocate(byteCount: stride * count, alignment: MemoryPage.byteCount)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: stride * count)
  }

  deinit { memory.deallocate() }

  /// The buffer for the message with this number.
  func buffer(_ sequence: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: memory + (sequence & (count &- 1)) &* stride, count: byteCount)
  }
}
