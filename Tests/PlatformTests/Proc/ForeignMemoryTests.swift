import Testing

@testable import Platform

@Suite("Memory of a process, read through the kernel")
struct ForeignMemoryTests {
  @Test("A word is read as it stands at its address")
  func word() throws {
    let page = try SharedMemory(byteCount: 8)
    AtomicWord(at: page.base).storeRelaxed(0xFEED_FACE)
    let address = UInt(bitPattern: page.base)
    #expect(try ForeignMemory.word(of: ProcessIdentifier.current, at: address) == 0xFEED_FACE)
  }

  @Test("An address that nothing is mapped at is refused")
  func unmapped() {
    #expect(throws: PlatformError.self) {
      try ForeignMemory.word(of: ProcessIdentifier.current, at: 8)
    }
  }

  @Test("A process that is not there is refused")
  func nobody() {
    #expect(throws: PlatformError.call("open", errno: 2)) {
      try ForeignMemory.word(of: 0x7FFF_FFFF, at: 8)
    }
  }
}
