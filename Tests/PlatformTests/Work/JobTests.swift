import Platform
import TestSupport
import Testing

@Suite("Jobs, and requests by a timetable")
struct JobTests {
  @Test("Every kind of work is done rightly by threads and by processes")
  func jobs() throws {
    let facts = try ProbeProcess("PlatformProbe", "jobs").facts
    #expect(facts.count == 5 * 2 * 2)
    #expect(facts.values.allSatisfy { $0 == "true" }, "\(facts)")
  }

  @Test("A request that had to stand in line is late by the timetable, not by the pool")
  func openLoop() throws {
    let facts = try ProbeProcess("PlatformProbe", "open-loop").facts
    #expect(facts["requests"] == "60")
    #expect(facts.filter { $0.key != "requests" }.values.allSatisfy { $0 == "true" }, "\(facts)")
  }

  @Test("Clients in a closed loop wait for every answer")
  func closedLoop() throws {
    let facts = try ProbeProcess("PlatformProbe", "closed-loop").facts
    #expect(facts.count == 3)
    #expect(facts.values.allSatisfy { $0 == "true" }, "\(facts)")
  }

  @Test("The data of a streaming job exceed the last-level cache where the memory allows it")
  func dataSize() {
    let wanted = LastLevelCache.byteCount ?? 0
    let bytes = StreamedData.usualByteCount
    #expect(bytes >= wanted || bytes == MachineMemory.bytes / 8)
  }
}
