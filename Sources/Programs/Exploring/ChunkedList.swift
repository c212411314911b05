/// A list of numbers that grows without ever being copied, and has no more room than it needs.
final class ChunkedList<Element: FixedWidthInteger> {
  private(set) var count = 0
  private let chunks: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
  private var chunkCount = 0
  private static var chunkBits: Int { 12 }
  private static var mostChunks: Int { 1 << 20 }

  init() { chunks = .allocate(capacity: Self.mostChunks) }

  deinit {
    for chunk in 0..<chunkCount { chunks[chunk].deallocate() }
    chunks.deallocate()
  }

  /// Bytes in use.
  var bytes: Int { chunkCount * MemoryLayout<Element>.size << Self.chunkBits }

  @inline(__always) func append(_ element: Element) {
    if count >> Self.chunkBits == chunkCount { addChunk() }
    place(count).pointee = element
    count += 1
  }

  @inline(__always) subscript(_ index: Int) -> Element {
    get { place(index).pointee }
    set { place(index).pointee = newValue }
  }

  @inline(__always) private func place(_ index: Int) -> UnsafeMutablePointer<Element> {
    chunks[index >> Self.chunkBits] + (index & (1 << Self.chunkBits - 1))
  }

  @inline(never) private func addChunk() {
    precondition(chunkCount < Self.mostChunks, "limits end an exploration long before")
    chunks[chunkCount] = .allocate(capacity: 1 << Self.chunkBits)
    chunkCount += 1
  }
}
