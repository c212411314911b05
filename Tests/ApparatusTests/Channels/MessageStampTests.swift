import Apparatus
import Platform
import Testing

@Suite("The words that fill messages")
struct MessageStampTests {
  private func message(
    _ count: Int, sequence: UInt64, _ depth: MessageStamp.Depth
  ) -> UnsafeMutableRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 8)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    MessageStamp.write(sequence, into: memory, depth)
    return memory
  }

  @Test(
    "A message is recognised by its number, whatever its size",
    arguments: [1, 7, 8, 9, 15, 64, 4097, 10_000])
  func recognised(count: Int) throws {
    let memory = message(count, sequence: 3, .everyWord)
    defer { memory.deallocate() }
    try MessageStamp.check(3, in: memory, .everyWord)
    try MessageStamp.check(3, in: memory, .everyPage)
    #expect(throws: PlatformError.self) { try MessageStamp.check(4, in: memory, .everyPage) }
  }

  @Test(
    "Every flipped byte is noticed when every word is looked at",
    arguments: [1, 3, 4, 5, 7, 8, 21])
  func flipped(count: Int) {
    let memory = message(count, sequence: 9, .everyWord)
    defer { memory.deallocate() }
    for place in 0..<count {
      memory[place] ^= 4
      #expect(throws: PlatformError.self) { try MessageStamp.check(9, in: memory, .everyWord) }
      memory[place] ^= 4
    }
  }

  @Test("A page that belongs to another message is noticed when every page is looked at")
  func exchangedPage() {
    let memory = message(12_288, sequence: 5, .everyPage)
    defer { memory.deallocate() }
    MessageStamp.write(
      6, into: UnsafeMutableRawBufferPointer(rebasing: memory[4096..<8192]), .everyPage)
    #expect(throws: PlatformError.self) { try MessageStamp.check(5, in: memory, .everyPage) }
  }
}
