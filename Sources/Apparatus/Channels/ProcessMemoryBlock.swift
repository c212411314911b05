internal import Platform

/// Zeroed memory of one process, at the start of a cache line.
final class ProcessMemoryBlock: @unchecked Sendable {
  // The proof of the above: the address is constant, and the class never touches the bytes.
  let base: UnsafeMutableRawPointer

  init(byteCount: Int) {
    base = .allocate(byteCount: byteCount, alignment: CacheLine.separation)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
  }

  deinit { base.deallocate() }
}
