import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of memory")
struct MemoryCostAnswerTests {
  private static func records(
    times: Double, spread: Double = 0.01, touched: Double = 8e3
  ) -> [Record] {
    let kinds: [(WorkerKind, Double)] = [(.thread, 4e3), (.process, 45e3)]
    return MadeUp.joined(
      MadeUp.rounds(MemoryCost.threadMemory, 9e3, spread: spread, lean: 1),
      MadeUp.rounds(MemoryCost.processMemory, 9e3 * times, spread: spread),
      kinds.flatMap { kind, tables in
        MadeUp.rounds(MemoryCost.pageTables, MemoryCost.condition(kind), tables)
          + MadeUp.rounds(MemoryCost.ownMemory, MemoryCost.condition(kind), 1e5)
          + MadeUp.rounds(MemoryCost.addressSpace, MemoryCost.condition(kind), 8e6)
      },
      MadeUp.rounds(MemoryCost.stackReserved, 8_388_608),
      MadeUp.rounds(MemoryCost.stackTouched, touched))
  }

  static let cases = [
    AnswerCase(
      "memory", "below", records(times: 1.5),
      ["process-memory-cost": "like-thread", "stack": "reserved-not-used"]),
    AnswerCase(
      "memory", "between", records(times: 5, touched: 4e6),
      ["process-memory-cost": "several-times", "stack": "used"]),
    AnswerCase("memory", "above", records(times: 20), ["process-memory-cost": "many-times"]),
    AnswerCase(
      "memory", "wide", records(times: 10, spread: 0.2), ["process-memory-cost": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws {
    try checkAnswers(
      answerCase,
      known: [
        "idle process", "idle thread", "idle worker", "idle child", "空闲进程", "空闲线程", "空闲工作者",
        "空闲的子进程",
      ])
  }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
