import Apparatus
import Testing

@Suite struct EventLogTests {
  @Test("a full ring keeps the latest entries and counts them all")
  func ring() throws {
    let log = try EventLog(workers: 2, capacity: 4)
    for number in 0..<3 { log.record(7, object: number, held: 1, by: 1) }
    #expect(log.entries(of: 1).map(\.object) == [0, 1, 2])
    #expect(!log.isIncomplete(1))
    for number in 3..<10 { log.record(7, object: number, by: 1) }
    #expect(log.entries(of: 1).map(\.object) == [7, 8, 9])
    #expect(log.isIncomplete(1))
    #expect(log.count(of: 1) == 10)
    #expect(log.entries(of: 0).isEmpty)
  }

  @Test("a log of capacity 0 records nothing")
  func nothing() throws {
    let log = try EventLog(workers: 1, capacity: 0)
    log.record(1, by: 0)
    #expect(log.entries(of: 0).isEmpty)
    #expect(log.count(of: 0) == 0)
  }
}
