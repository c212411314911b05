import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of load")
struct LoadAnswerTests {
  private static let usualLoads = [10, 30, 50, 70, 80, 90, 100, 120]
  private static let most = 4e3

  /// What a pool does that finishes all that arrives, up to its most, and `end` of that above it.
  private static func records(
    _ loads: [Int] = usualLoads, end: Double = 1, keptUp: Double = 0.83, law: Double = 1,
    model: Double = 1.05, spread: Double = 0.005, count: Int = MadeUp.rounds
  ) -> [Record] {
    func rounds(_ quantity: Quantity, _ load: Int, _ value: Double, lean: Int = 0) -> [Record] {
      MadeUp.rounds(
        quantity, Load.condition(load: load), value, spread: spread, count: count, lean: lean)
    }
    let atLoads = loads.enumerated().flatMap { place, load -> [Record] in
      let arriving = most * Double(load) / 100
      let finished = min(most, arriving) * (load == loads.last ? end : 1)
      let latency = 5e5 * Double(1 << place)
      let inside = finished * latency / 1e9
      return [
        rounds(Load.offered, load, arriving), rounds(Load.throughput, load, finished, lean: place),
        rounds(Load.keptUp, load, load == loads.last ? keptUp : 0.999),
        rounds(Load.meanLatency, load, latency), rounds(Load.medianLatency, load, latency * 0.7),
        rounds(Load.concurrency, load, inside * law), rounds(Load.queueLength, load, inside / 2),
        rounds(Load.littleRatio, load, law),
        load < 100 ? rounds(Load.modelLatency, load, latency / model) : [],
        load < 100 ? rounds(Load.modelRatio, load, model) : [],
      ].flatMap { $0 }
    }
    let closed = Load.slownesses.flatMap { slowness -> [Record] in
      let condition = Load.condition(slowness: slowness)
      return MadeUp.rounds(Load.closedThroughput, condition, most / Double(slowness), count: count)
        + MadeUp.rounds(Load.closedLatency, condition, 5e5 * Double(slowness), count: count)
    }
    return [MadeUp.processors(4)] + MadeUp.rounds(Load.capacity, most, count: count) + closed
      + atLoads
  }

  static let cases = [
    AnswerCase(
      "load", "a queue", records(),
      [
        "throughput-curve": "rises-then-flat", "throughput-and-latency": "rises-together",
        "littles-law": "holds", "queue-model": "agrees",
      ]),
    AnswerCase(
      "load", "less at the end", records(end: 0.7, law: 1.3, model: 1.6),
      ["throughput-curve": "falls", "littles-law": "differs", "queue-model": "differs"]),
    AnswerCase(
      "load", "below law and model", records(keptUp: 0.99, law: 0.7, model: 0.5),
      ["throughput-curve": "rises", "littles-law": "differs", "queue-model": "differs"]),
    AnswerCase(
      "load --loads 100,120", "full from the beginning", records([100, 120]),
      ["throughput-and-latency": "flat"]),
    AnswerCase(
      "load --loads 100,120", "losing time", records([100, 120], end: 0.7),
      ["throughput-and-latency": "falls"]),
    AnswerCase(
      "load", "wide over each limit", records(keptUp: 0.96, law: 1.1, model: 1.25, spread: 0.05),
      [
        "throughput-curve": "inconclusive", "littles-law": "inconclusive",
        "queue-model": "inconclusive",
      ]),
    AnswerCase(
      "load --loads 100,120", "a wide throughput", records([100, 120], spread: 0.1),
      ["throughput-and-latency": "inconclusive"]),
    AnswerCase(
      "load", "too few rounds", records(count: 3),
      [
        "throughput-curve": "inconclusive", "throughput-and-latency": "inconclusive",
        "littles-law": "inconclusive", "queue-model": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
