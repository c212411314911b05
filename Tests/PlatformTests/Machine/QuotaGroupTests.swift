import Testing

@testable import Platform

@Suite("A control group with a quota")
struct QuotaGroupTests {
  @Test(
    "both versions of the interface count the same things",
    arguments: [
      ("nr_periods 7\nnr_throttled 3\nthrottled_time 5000\n", 7, 3, 5_000),
      ("usage_usec 9\nnr_periods 7\nnr_throttled 3\nthrottled_usec 5\n", 7, 3, 5_000),
      ("usage_usec 9\nuser_usec 1\n", 0, 0, 0), ("nr_throttled x\n", 0, 0, 0), ("", 0, 0, 0),
    ])
  func statistics(text: String, periods: Int, throttled: Int, time: Int) {
    let statistics = QuotaGroup.Statistics(text: text)
    #expect(statistics.periods == periods)
    #expect(statistics.throttled == throttled)
    #expect(statistics.throttledTime == time)
    #expect(statistics.since(statistics) == QuotaGroup.Statistics())
  }

  @Test("A group takes a limit, counts nothing without a process, and is gone when it is removed")
  func life() throws {
    let name = "conlab-test-\(ProcessIdentifier.current)"
    let group: QuotaGroup
    do {
      group = try QuotaGroup(named: name)
    } catch .unsupported(let facility, _) {
      // Not permitted here; that it is said so is all there is to see.
      #expect(facility == "cpu")
      return
    }
    try group.limit(quota: 50_000, period: 100_000)
    try group.limit(quota: 2_000, period: 10_000)
    try group.limit(quota: nil, period: 100_000)
    #expect(group.statistics.throttled == 0)
    QuotaGroup.removeLeftovers(named: name)
    #expect(Folder.names(in: group.path).isEmpty)
    group.remove()
  }
}
