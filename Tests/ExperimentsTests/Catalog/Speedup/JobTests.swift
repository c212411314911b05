import Platform
import TestSupport
import Testing

@testable import Experiments

@Suite("Jobs of tasks")
struct JobTests {
  @Test("Every kind of work is done rightly by threads and by processes")
  func jobs() throws {
    let facts = try ProbeProcess("ForkProbe", "jobs").facts
    #expect(facts.count == 5 * 2 * 2)
    #expect(facts.values.allSatisfy { $0 == "true" }, "\(facts)")
  }

  @Test("The data of a streaming job exceed the last-level cache where the memory allows it")
  func dataSize() {
    let wanted = LastLevelCache.byteCount ?? 0
    let bytes = StreamedData.usualByteCount
    #expect(bytes >= wanted || bytes == MachineMemory.bytes / 8)
  }
}
