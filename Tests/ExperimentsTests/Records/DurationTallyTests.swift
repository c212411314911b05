import Results
import Testing

@testable import Apparatus
@testable import Experiments

@Suite("Durations counted by size")
struct DurationTallyTests {
  private func recorded(_ notes: Record.Note...) -> DurationTally {
    .recorded(Condition("a=1"), in: Observations(records: notes.map { .note($0) }))
  }

  @Test("A tally survives its way through a note, also of an earlier version, and adds up")
  func noted() {
    var tally = DurationTally()
    tally.add([1, 100, 100, 5_000])
    let noted = Record.Note(.init("durations"), Condition("a=1"), numbers: tally.numbers)
    #expect(recorded(noted) == tally)
    #expect(recorded(Record.Note("durations", text: "a=1 " + tally.text)) == tally)
    #expect(recorded(noted, noted).count == 8)
    #expect(recorded(Record.Note("durations", text: "a=2 " + tally.text)).count == 0)
  }

  @Test("A duration comes back within its step", arguments: [1.0, 37, 400, 12_345, 9_999_999])
  func resolution(duration: Double) {
    var tally = DurationTally()
    tally.add([duration])
    #expect(abs((tally.durations.first ?? 0) / duration - 1) < 0.011)
  }

  @Test("What is no number is left out")
  func damaged() { #expect(recorded(Record.Note("durations", text: "a=1 3:2 x:y 4 :")).count == 2) }

  @Test("A quantile needs ten durations beyond it")
  func supported() {
    var tally = DurationTally()
    tally.add((1...999).map { Double($0) })
    #expect(tally.estimate(0.99) == nil)
    tally.add([1_000])
    #expect(tally.estimate(0.99) != nil)
  }
}
