import Statistics
import Testing

@testable import Results

@Suite("The rules that several findings share")
struct RuleTests {
  private func answer<Answer: OpenAnswerSet>(
    _ rule: Rule<Answer>, _ low: Double, _ high: Double
  ) -> Answer? {
    let finding = FindingName<Answer>("x", decidedBy: .cost).decided(
      by: rule, of: Samples.figure(low, high))
    return Answer(rawValue: finding.value)
  }

  @Test(
    "A gain of four workers",
    arguments: [
      (0.9, 1.19, Answers.Gain.none), (0.9, 1.3, .inconclusive), (1.3, 1.4, .some),
      (2, 3, .some), (2, 4, .inconclusive), (3.1, 4, .nearLinear),
    ])
  func gain(low: Double, high: Double, expected: Answers.Gain) {
    #expect(answer(.gain(of: 4), low, high) == expected)
  }

  @Test("One worker alone gains nothing over itself")
  func gainOfOne() { #expect(answer(.gain(of: 1), 0.95, 1.05) == Answers.Gain.none) }

  @Test(
    "How many times as expensive as a thread",
    arguments: [
      (1.0, 1.9, Answers.Times.likeThread), (1, 3, .inconclusive), (2, 10, .severalTimes),
      (9, 11, .inconclusive), (11, 50, .manyTimes),
    ])
  func times(low: Double, high: Double, expected: Answers.Times) {
    #expect(answer(.times, low, high) == expected)
  }

  @Test(
    "Which of two costs less",
    arguments: [
      (0.5, 0.9, Answers.Cost.cheaper), (0.95, 1.05, .same), (1.11, 1.2, .dearer),
      (0.5, 1.5, .inconclusive),
    ])
  func cost(low: Double, high: Double, expected: Answers.Cost) {
    #expect(answer(.cost, low, high) == expected)
  }

  @Test(
    "Which of two is faster, from the ratio of their rates",
    arguments: [
      (0.5, 0.9, Answers.Speed.slower), (0.95, 1.05, .same), (1.11, 1.2, .faster),
      (0.5, 1.5, .inconclusive),
    ])
  func speed(low: Double, high: Double, expected: Answers.Speed) {
    #expect(answer(.speed, low, high) == expected)
  }

  @Test(
    "Whether something was counted at all",
    arguments: [
      (0.0, 0, Answers.Presence.inconclusive), (0, 1, .none), (1, 1, .some), (5, 9, .some),
    ])
  func presence(total: Double, rounds: Int, expected: Answers.Presence) {
    let finding = FindingName<Answers.Presence>("x", decidedBy: .price).decided(
      by: .presence, of: Figure(.price, .counted(total, among: rounds)))
    #expect(finding.value == expected.rawValue)
  }

  @Test(
    "Whether runs ended in a deadlock",
    arguments: [
      (0, 2, Answers.Deadlock.inconclusive), (0, 3, .notObserved), (1, 2, .someRuns),
      (3, 3, .everyRun),
    ])
  func deadlock(successes: Int, trials: Int, expected: Answers.Deadlock) throws {
    let share = try #require(Proportion.estimate(successes: successes, trials: trials))
    let finding = FindingName<Answers.Deadlock>("x", decidedBy: .price).decided(
      by: .deadlock, of: Figure(.price, share))
    #expect(finding.value == expected.rawValue)
  }

  @Test(
    "On which side of equality a ratio lies",
    arguments: [
      (0.5, 0.99, Answers.Speed.slower), (0.99, 1, .inconclusive), (0.99, 1.01, .inconclusive),
      (1, 1, .inconclusive), (1, 1.01, .inconclusive), (1.01, 2, .faster),
    ])
  func sides(low: Double, high: Double, expected: Answers.Speed) {
    #expect(answer(.sides(below: .slower, above: .faster), low, high) == expected)
  }

  @Test(
    "Whether one remedy held",
    arguments: [
      (0, 2, Answers.RemediesHold.inconclusive), (0, 3, .allHold), (1, 1, .oneBlocked),
      (1, 3, .oneBlocked),
    ])
  func remedyHolds(blocked: Int, trials: Int, expected: Answers.RemediesHold) throws {
    let share = try #require(Proportion.estimate(successes: blocked, trials: trials))
    let finding = FindingName<Answers.RemediesHold>("x", decidedBy: .price).decided(
      by: .remedyHolds, of: Figure(.price, share))
    #expect(finding.value == expected.rawValue)
  }

  @Test(
    "How those fare whose fair share is 0.4, from the share of the others",
    arguments: [
      (0.0, 0.019, Answers.Service.starved), (0.0, 0.021, .inconclusive),
      (0.03, 0.199, .disadvantaged), (0.199, 0.201, .inconclusive), (0.201, 0.5, .served),
    ])
  func service(low: Double, high: Double, expected: Answers.Service) {
    #expect(answer(.service(fairShare: 0.4), 1 - high, 1 - low) == expected)
  }
}
