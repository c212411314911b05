import Notebook
import Testing

@Suite("A selection of entries")
struct EntrySelectionTests {
  private func ids(_ selection: EntrySelection) -> [Int] {
    selection.entries(of: Samples.entries).map(\.id)
  }

  @Test("keeps everything unless something is asked for")
  func all() { #expect(ids(.init()) == [1, 2, 3, 4, 5]) }

  @Test("keeps the newest", arguments: [(0, []), (2, [4, 5]), (9, [1, 2, 3, 4, 5])])
  func last(count: Int, expected: [Int]) { #expect(ids(.init(last: count)) == expected) }

  @Test("keeps the runs of an experiment, and the predictions and outcomes that belong to them")
  func experiment() {
    #expect(ids(.init(experiments: ["race"])) == [1, 2, 3])
    #expect(ids(.init(experiments: ["locks"])) == [])
    #expect(ids(.init(last: 1, experiments: ["race", "locks"])) == [3])
  }

  @Test("keeps what is not older than a moment")
  func since() { #expect(ids(.init(since: 1_800_000_002)) == [3, 4, 5]) }

  @Test(
    "reads days of the calendar and nothing else",
    arguments: [
      ("1970-01-01", 0.0), ("2027-01-15", 1_799_971_200), ("2024-02-29", 1_709_164_800),
      ("2025-02-29", nil), ("2025-13-01", nil), ("2025-1-1", nil), ("yesterday", nil),
      ("2025-01-01T00:00:00Z", nil), ("", nil),
    ])
  func days(text: String, expected: Double?) {
    #expect(EntrySelection.seconds(ofDay: text) == expected)
  }
}
