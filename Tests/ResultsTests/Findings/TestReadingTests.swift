import Statistics
import Testing

@testable import Results

@Suite("How a test reads the interval of a figure")
struct TestReadingTests {
  private func expect(
    _ test: Results.Test, _ low: Double, _ high: Double, _ expected: Results.Test.Reading,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      test.reading(of: [Samples.figure(low, high)]) == expected, "[\(low), \(high)]",
      sourceLocation: location)
  }

  @Test("Bands: the whole interval lies below, between or above the limits")
  func bands() {
    let bands = Results.Test.bands(limits: [2, 10])
    expect(bands, 0.5, 1.9, .told(0, .below(limit: 2)))
    expect(bands, 0.5, 2, .open(.reachesOver(limit: 2)))
    expect(bands, 1.9, 5, .open(.reachesOver(limit: 2)))
    expect(bands, 2, 10, .told(1, .between(low: 2, high: 10)))
    expect(bands, 3, 4, .told(1, .between(low: 2, high: 10)))
    expect(bands, 5, 11, .open(.reachesOver(limit: 10)))
    expect(bands, 10, 12, .open(.reachesOver(limit: 10)))
    expect(bands, 10.1, 12, .told(2, .above(limit: 10)))
    expect(bands, 1, 20, .open(.reachesOver(limit: 2)))
    expect(bands, .nan, .nan, .open(.reachesOver(limit: 2)))
    expect(.bands(limits: []), 1, 2, .open(.notMeasured))
  }

  @Test("Reaches: the whole interval lies above the highest limit that counts")
  func reaches() {
    let reaches = Results.Test.reaches(limits: [1.2, 3])
    expect(reaches, 0.9, 1.1, .told(0, .notAbove(limit: 1.2)))
    expect(reaches, 0.9, 1.2, .told(0, .notAbove(limit: 1.2)))
    expect(reaches, 0.9, 1.21, .open(.reachesOver(limit: 1.2)))
    expect(reaches, 1.2, 5, .open(.reachesOver(limit: 1.2)))
    expect(reaches, 1.21, 1.3, .told(1, .above(limit: 1.2)))
    expect(reaches, 1.21, 5, .told(1, .above(limit: 1.2)))
    expect(reaches, 3, 5, .told(1, .above(limit: 1.2)))
    expect(reaches, 3.1, 5, .told(2, .above(limit: 3)))
    expect(reaches, .nan, .nan, .open(.reachesOver(limit: 1.2)))
    expect(.reaches(limits: []), 1, 2, .open(.notMeasured))
  }

  @Test("Equality: a ratio wholly below 1, wholly above it, or within the tolerance of it")
  func equality() {
    let equality = Results.Test.equality(tolerance: 0.25)
    expect(equality, 0.5, 0.99, .told(0, .below(limit: 1)))
    expect(equality, 0.97, 0.98, .told(0, .below(limit: 1)))
    expect(equality, 0.79, 1, .open(.coversEquality))
    expect(equality, 0.8, 1.25, .told(1, .same(tolerance: 0.25)))
    expect(equality, 1, 1, .told(1, .same(tolerance: 0.25)))
    expect(equality, 0.8, 1.26, .open(.coversEquality))
    expect(equality, 0.5, 2, .open(.coversEquality))
    expect(equality, 1.01, 1.02, .told(2, .above(limit: 1)))
    expect(equality, .nan, .nan, .open(.coversEquality))
  }

  @Test("Excess: a ratio within the tolerance of 1, above it, or above a further limit")
  func excess() {
    let excess = Results.Test.excess(tolerance: 0.25, limit: 2)
    expect(excess, 0.1, 1.25, .told(0, .same(tolerance: 0.25)))
    expect(excess, 0.9, 1.26, .open(.coversEquality))
    expect(excess, 1, 3, .open(.coversEquality))
    expect(excess, 1.01, 1.02, .told(1, .between(low: 1, high: 2)))
    expect(excess, 1.01, 2, .told(1, .between(low: 1, high: 2)))
    expect(excess, 1.01, 2.1, .open(.reachesOver(limit: 2)))
    expect(excess, 2, 3, .open(.reachesOver(limit: 2)))
    expect(excess, 2.1, 3, .told(2, .above(limit: 2)))
    expect(excess, .nan, .nan, .open(.coversEquality))
  }

  @Test("Approach: below a value, between it and a limit, or above the limit")
  func approach() {
    let approach = Results.Test.approach(from: 0.5, limit: 1, tolerance: 0.25)
    expect(approach, 0.1, 0.49, .told(0, .below(limit: 0.5)))
    expect(approach, 0.1, 0.5, .open(.reachesOver(limit: 0.5)))
    expect(approach, 0.49, 0.9, .open(.reachesOver(limit: 0.5)))
    expect(approach, 0.5, 0.9, .told(1, .between(low: 0.5, high: 1)))
    expect(approach, 1, 1.25, .told(1, .between(low: 0.5, high: 1)))
    expect(approach, 1, 1.26, .open(.reachesOver(limit: 1)))
    expect(approach, 1.01, 1.02, .told(2, .above(limit: 1)))
    expect(approach, .nan, .nan, .open(.reachesOver(limit: 1)))
  }

  @Test(
    "Occurrence: once is enough for some, and never needs enough rounds",
    arguments: [
      (0.0, 2, Results.Test.Reading.open(.fewRounds(count: 2, needed: 3))),
      (0, 3, .told(0, .neverCounted(rounds: 3))), (1, 1, .told(1, .counted)),
      (7, 9, .told(1, .counted)),
    ])
  func occurrence(total: Double, rounds: Int, expected: Results.Test.Reading) {
    let figure = Figure(.price, .counted(total, among: rounds))
    #expect(Results.Test.occurrence(fewest: 3).reading(of: [figure]) == expected)
  }

  @Test(
    "Trials: none and all need enough of them, some does not",
    arguments: [
      (0, 2, Results.Test.Reading.open(.fewTrials(count: 2, needed: 3))),
      (2, 2, .open(.fewTrials(count: 2, needed: 3))), (1, 2, .told(1, .someTrials(count: 2))),
      (0, 3, .told(0, .noTrial(count: 3))), (3, 3, .told(2, .everyTrial(count: 3))),
      (2, 3, .told(1, .someTrials(count: 3))),
    ])
  func trials(successes: Int, trials: Int, expected: Results.Test.Reading) throws {
    let share = try #require(Proportion.estimate(successes: successes, trials: trials))
    let test = Results.Test.trials(fewest: 3)
    #expect(test.reading(of: [Figure(.price, share)]) == expected)
  }

  @Test(
    "Lowest: the best over each of the others is wholly below 1",
    arguments: [
      ([(0.5, 0.9)], Results.Test.Reading.told(0, .lowest(others: 1))),
      ([(0.5, 0.9), (0.9, 0.99)], .told(0, .lowest(others: 2))),
      ([(0.5, 0.9), (0.9, 1)], .open(.noneLowest)), ([(1.1, 1.2)], .open(.noneLowest)),
    ])
  func lowest(ratios: [(Double, Double)], expected: Results.Test.Reading) {
    let figures = ratios.map { Samples.figure($0.0, $0.1) }
    #expect(Results.Test.lowest.reading(of: figures) == expected)
  }

  static let all: [Results.Test] = [
    .bands(limits: [2]), .reaches(limits: [2]), .equality(tolerance: 0.1),
    .excess(tolerance: 0.1, limit: 2), .occurrence(fewest: 1), .trials(fewest: 1), .lowest,
    .observation,
  ]

  @Test("Without a figure nothing was measured", arguments: all)
  func nothing(test: Results.Test) { #expect(test.reading(of: []) == .open(.notMeasured)) }

  @Test("Too few rounds decide nothing, however far the interval is from a limit", arguments: all)
  func fewRounds(test: Results.Test) {
    let few = Samples.figure(100, 101, level: 0.94, count: 5)
    let doubt = Results.Test.Reading.open(.fewRounds(count: 5, needed: Thresholds.rounds))
    #expect(test.reading(of: [few]) == doubt)
    #expect(test.reading(of: [Samples.figure(100, 101), few]) == doubt)
  }

  @Test("The fewest rounds are those that give a median an interval of the level")
  func rounds() throws {
    func level(_ rounds: Int) throws -> Double {
      try #require(Median.estimate(of: (0..<rounds).map(Double.init))).level
    }
    #expect(try level(Thresholds.rounds) >= Thresholds.level)
    #expect(try level(Thresholds.rounds - 1) < Thresholds.level)
  }
}
