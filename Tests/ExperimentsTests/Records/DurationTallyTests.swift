import Testing

@testable import Experiments

@Suite("Durations counted by size")
struct DurationTallyTests {
  @Test("A tally survives its way through text and adds up")
  func text() {
    var tally = DurationTally()
    tally.add([1, 100, 100, 5_000])
    var twice = DurationTally(text: tally.text)
    #expect(twice == tally)
    twice.add(tally)
    #expect(twice.count == 8)
  }

  @Test("A duration comes back within its step", arguments: [1.0, 37, 400, 12_345, 9_999_999])
  func resolution(duration: Double) {
    var tally = DurationTally()
    tally.add([duration])
    #expect(abs((tally.durations.first ?? 0) / duration - 1) < 0.011)
  }

  @Test("What is no number is left out")
  func damaged() { #expect(DurationTally(text: "3:2 x:y 4 :").count == 2) }

  @Test("A quantile needs ten durations beyond it")
  func supported() {
    var tally = DurationTally()
    tally.add((1...999).map { Double($0) })
    #expect(tally.estimate(0.99) == nil)
    tally.add([1_000])
    #expect(tally.estimate(0.99) != nil)
  }
}
