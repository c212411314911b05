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

  @Test("Equality: a ratio wholly within the tolerance of 1, or wholly beyond it on one side")
  func equality() {
    let equality = Results.Test.equality(tolerance: 0.25)
    expect(equality, 0.5, 0.79, .told(0, .below(limit: 0.8)))
    expect(equality, 0.5, 0.8, .open(.reachesOver(limit: 0.8)))
    expect(equality, 0.79, 1, .open(.reachesOver(limit: 0.8)))
    expect(equality, 0.97, 0.98, .told(1, .same(tolerance: 0.25)))
    expect(equality, 0.8, 1.25, .told(1, .same(tolerance: 0.25)))
    expect(equality, 1, 1, .told(1, .same(tolerance: 0.25)))
    expect(equality, 0.8, 1.26, .open(.reachesOver(limit: 1.25)))
    expect(equality, 0.5, 2, .open(.coversEquality))
    expect(equality, 1.26, 1.3, .told(2, .above(limit: 1.25)))
    expect(equality, .nan, .nan, .open(.reachesOver(limit: 1.25)))
  }

  @Test(
    "No two intervals of one value give different answers, however wide they are",
    arguments: [
      Results.Test.bands(limits: [2, 10]), .equality(tolerance: 0.1), .bands(limits: [1.1]),
    ])
  func steadiness(test: Results.Test) {
    for value in stride(from: 0.5, through: 12, by: 0.01) {
      let answers = [0.001, 0.02, 0.1, 0.5].compactMap { share -> Int? in
        let figure = Samples.figure(value * (1 - share), value * (1 + share))
        guard case .told(let answer, _) = test.reading(of: [figure]) else { return nil }
        return answer
      }
      #expect(Set(answers).count <= 1, "\(value)")
    }
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
    .bands(limits: [2]), .equality(tolerance: 0.1),
    .occurrence(fewest: 1), .trials(fewest: 1), .lowest,
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
