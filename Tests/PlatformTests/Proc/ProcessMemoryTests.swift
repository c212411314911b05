import Platform
import Testing

@Suite struct ProcessMemoryTests {
  @Test("sizes are in bytes and counters are plain")
  func parse() throws {
    let memory = try #require(
      ProcessMemory(
        text: """
          Name:\tsh
          VmSize:\t    2680 kB
          VmHWM:\t    1000 kB
          VmRSS:\t     984 kB
          VmPTE:\t      44 kB
          Threads:\t3
          voluntary_ctxt_switches:\t150
          nonvoluntary_ctxt_switches:\t2
          """))
    #expect(memory.virtualByteCount == 2_680 * 1_024)
    #expect(memory.peakResidentByteCount == 1_000 * 1_024)
    #expect(memory.residentByteCount == 984 * 1_024)
    #expect(memory.pageTableByteCount == 44 * 1_024)
    #expect(memory.threadCount == 3)
    #expect(memory.voluntarySwitches == 150)
    #expect(memory.involuntarySwitches == 2)
  }

  @Test("a zombie has counters and no memory")
  func zombie() throws {
    let text = "Threads:\t1\nvoluntary_ctxt_switches:\t1\nnonvoluntary_ctxt_switches:\t0\n"
    #expect(try #require(ProcessMemory(text: text)).residentByteCount == 0)
    #expect(ProcessMemory(text: "Name: sh") == nil)
  }

  @Test("this process uses memory, and its shares add up")
  func own() throws {
    let memory = try ProcessMemory.read(ProcessIdentifier.current)
    #expect(memory.residentByteCount > 0)
    #expect(memory.virtualByteCount >= memory.residentByteCount)
    #expect(memory.pageTableByteCount > 0)
    #expect(try #require(ProcessMemory.resident(of: ProcessIdentifier.current)) > 0)
    #expect(try #require(ProcessMemory.proportional(of: ProcessIdentifier.current)) > 0)
    #expect(ProcessMemory.resident(of: -5) == nil)
    let share = try MemoryShare.read(ProcessIdentifier.current)
    #expect(share.resident == share.unique + share.shared)
    #expect(share.proportional <= share.resident)
  }
}
