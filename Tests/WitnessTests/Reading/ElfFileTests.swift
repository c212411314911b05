import Platform
import Testing

@testable import Witness

@Suite("Files of machine code")
struct ElfFileTests {
  private func elf(_ path: String) throws -> ElfFile? {
    let descriptor = try FileDescriptor.open(path)
    defer { descriptor.close() }
    let bytes = try descriptor.readAll()
    return ElfFile { offset, count in
      guard offset >= 0, count >= 0, offset <= bytes.count - count else { return nil }
      return Array(bytes[offset..<offset + count])
    }
  }

  @Test("a shell is loaded by a dynamic linker, was not written in Go, and has no such symbol")
  func shell() throws {
    let file = try #require(try elf("/bin/sh"))
    #expect(file.hasInterpreter)
    #expect(!file.hasSection(".go.buildinfo"))
    #expect(file.hasSection(".text"))
    #expect(file.symbol("_PyRuntime") == nil)
  }

  @Test("the C library knows where its functions are")
  func symbols() throws {
    let map = MemoryMap(text: try #require(SmallFile.text(of: "/proc/self/maps")))
    let library = try #require(map.files.first { $0.path.contains("/libc.so") })
    let file = try #require(try elf(library.path))
    let symbol = try #require(file.symbol("getpid"))
    #expect(symbol.address > 0)
    #expect(file.symbol("getpi") == nil)
  }

  @Test("what is no such file is not understood", arguments: ["", "\u{7f}ELF", "#!/bin/sh\n"])
  func nothing(_ text: String) {
    let bytes = Array(text.utf8)
    let file = ElfFile { offset, count in
      offset + count <= bytes.count ? Array(bytes[offset..<offset + count]) : nil
    }
    #expect(file == nil)
  }

  @Test("a file cut off anywhere is not believed")
  func cutOff() throws {
    let descriptor = try FileDescriptor.open("/bin/sh")
    defer { descriptor.close() }
    let whole = try descriptor.readAll()
    for length in stride(from: 0, through: whole.count, by: 9_973) {
      let file = ElfFile { offset, count in
        offset >= 0 && count >= 0 && offset <= length - count
          ? Array(whole[offset..<offset + count]) : nil
      }
      #expect(file?.symbol("_PyRuntime") == nil)
    }
  }

  @Test("of a map only the first bytes of files count, each file once")
  func map() {
    let map = MemoryMap(
      text: """
        5581a000-5581b000 r--p 00000000 08:01 42 /usr/bin/python3.11
        5581b000-5581c000 r-xp 00001000 08:01 42 /usr/bin/python3.11
        7f000000-7f001000 rw-p 00000000 00:00 0
        7f002000-7f003000 r--p 00000000 08:01 43 /usr/lib/my lib.so
        7ffc0000-7ffc1000 rw-p 00000000 00:00 0 [stack]
        """)
    #expect(
      map.files == [
        .init(path: "/usr/bin/python3.11", start: 0x5581_a000),
        .init(path: "/usr/lib/my lib.so", start: 0x7f00_2000),
      ])
  }
}
