import Platform
import Testing

@Suite struct ProcessMemoryTests {
  @Test("sizes are in bytes")
  func parse() throws {
    let memory = try #require(
      ProcessMemory(
        text: """
          Name:\tsh
          VmSize:\t    2680 kB
          VmPTE:\t      44 kB
          Threads:\t3
          """))
    #expect(memory.virtualByteCount == 2_680 * 1_024)
    #expect(memory.pageTableByteCount == 44 * 1_024)
  }

  @Test("a zombie has threads and no memory")
  func zombie() throws {
    #expect(try #require(ProcessMemory(text: "Threads:\t1\n")).virtualByteCount == 0)
    #expect(ProcessMemory(text: "Name: sh") == nil)
  }

  @Test("this process uses memory, and its shares add up")
  func own() throws {
    let memory = try ProcessMemory.read(ProcessIdentifier.current)
    #expect(memory.virtualByteCount > 0)
    #expect(memory.pageTableByteCount > 0)
    #expect(try #require(ProcessMemory.resident(of: ProcessIdentifier.current)) > 0)
    #expect(try #require(ProcessMemory.proportional(of: ProcessIdentifier.current)) > 0)
    #expect(ProcessMemory.resident(of: -5) == nil)
    let share = try MemoryShare.read(ProcessIdentifier.current)
    #expect(share.resident == share.unique + share.shared)
    #expect(share.proportional <= share.resident)
  }
}
