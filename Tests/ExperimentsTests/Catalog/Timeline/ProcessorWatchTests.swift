import Platform
import Testing

@testable import Experiments

@Suite("watching a thread compute")
struct ProcessorWatchTests {
  func watch(room: Int) throws -> (ProcessorWatch.Summary, [ProcessorStretch]) {
    let stretches = try SharedArray(
      repeating: ProcessorStretch(start: 0, end: 0, processor: -1), count: room)
    let summary = ProcessorWatch.run(
      nanoseconds: 2_000_000, resolution: 20_000, into: stretches.elements)
    return (summary, Array(stretches.elements))
  }

  @Test("stretches follow each other and lie on processors of the machine")
  func order() throws {
    let (summary, stretches) = try watch(room: 1_000)
    #expect(summary.count >= 1)
    #expect(summary.stored == min(summary.count, 1_000))
    let stored = stretches.prefix(summary.stored)
    #expect(stored.allSatisfy { $0.start <= $0.end && $0.processor >= 0 })
    #expect(zip(stored, stored.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  @Test("migrations are the changes of processor between stretches")
  func migrations() throws {
    let (summary, stretches) = try watch(room: 1_000)
    let stored = stretches.prefix(summary.stored)
    let changes = zip(stored, stored.dropFirst()).count { $0.processor != $1.processor }
    #expect(summary.migrations == changes)
  }

  @Test("stretches without room are counted and not stored")
  func noRoom() throws {
    let (summary, _) = try watch(room: 0)
    #expect(summary.stored == 0)
    #expect(summary.count >= 1)
    #expect(summary.processorTime > 0)
  }
}
