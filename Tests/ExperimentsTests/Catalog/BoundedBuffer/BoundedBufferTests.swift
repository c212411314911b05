import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("bounded-buffer")
struct BoundedBufferTests {
  /// Six rounds in which nothing goes wrong, but for the values given.
  private func observations(
    _ subject: BoundedBuffer, changed: [Quantity: Double] = [:], rates: (Double, Double) = (9, 9),
    rounds: Int = 6
  ) -> Observations {
    let faults = [
      BoundedBuffer.lostItems, BoundedBuffer.repeatedItems, BoundedBuffer.takenFromEmpty,
      BoundedBuffer.stuck,
    ]
    var records: [Record] = []
    for (index, version) in subject.versions.enumerated() {
      let condition = version.condition
      let isLast = index == subject.versions.count - 1
      func add(_ quantity: Quantity, _ value: Double) {
        records += MadeUpRounds.rounds(
          of: quantity, condition, .init(repeating: value, count: rounds))
      }
      for quantity in faults { add(quantity, isLast ? changed[quantity] ?? 0 : 0) }
      add(BoundedBuffer.itemsPerSecond, index == 0 ? rates.0 : rates.1)
      records.append(.note(.init(.drawn, condition, value: 0)))
      records.append(
        .event(
          .init(
            worker: 0, name: BoundedBufferState.waiting.rawValue, start: 0, end: 9,
            condition: version.drawn(in: 0).seen(as: .workers))))
    }
    return Observations(records: records)
  }

  @Test(
    "one lost, repeated or wrongly taken item damages a right buffer",
    arguments: [
      ([:], 3, BoundedBuffer.Content.intact), ([BoundedBuffer.lostItems: 1], 6, .damaged),
      ([BoundedBuffer.repeatedItems: 1], 6, .damaged),
      ([BoundedBuffer.takenFromEmpty: 1], 1, .damaged),
      ([BoundedBuffer.stuck: 1], 6, .damaged), ([:], 2, .inconclusive), ([:], 0, .inconclusive),
    ])
  func content(
    changed: [Quantity: Double], rounds: Int, expected: BoundedBuffer.Content
  ) throws {
    let subject = try BoundedBuffer.parse([])
    let judgement = subject.judge(observations(subject, changed: changed, rounds: rounds))
    #expect(MadeUpRounds.answer(BoundedBuffer.content, in: judgement) == expected)
  }

  @Test(
    "a fault is named by what it did, and the right buffer beside it stays intact",
    arguments: [
      (
        [BoundedBuffer.takenFromEmpty: 3, BoundedBuffer.stuck: 1],
        BoundedBuffer.FaultEffect.tookFromEmpty
      ),
      ([BoundedBuffer.stuck: 1], .stuck), ([:], .notObserved),
    ])
  func fault(changed: [Quantity: Double], expected: BoundedBuffer.FaultEffect) throws {
    let subject = try BoundedBuffer.parse(["--fault", "wrong-signal"])
    let judgement = subject.judge(observations(subject, changed: changed))
    #expect(MadeUpRounds.answer(BoundedBuffer.faultEffect, in: judgement) == expected)
    #expect(MadeUpRounds.answer(BoundedBuffer.content, in: judgement) == .intact)
    #expect(MadeUpRounds.answer(BoundedBuffer.fasterMeans, in: judgement) == nil)
  }

  @Test(
    "the faster means is told from paired rounds",
    arguments: [
      ((9.0, 3.0), 6, BoundedBuffer.FasterMeans.condition), ((3.0, 9.0), 6, .semaphore),
      ((9.0, 9.0), 6, .inconclusive), ((9.0, 3.0), 3, .inconclusive),
    ])
  func faster(
    rates: (Double, Double), rounds: Int, expected: BoundedBuffer.FasterMeans
  ) throws {
    let subject = try BoundedBuffer.parse([])
    let judgement = subject.judge(observations(subject, rates: rates, rounds: rounds))
    #expect(MadeUpRounds.answer(BoundedBuffer.fasterMeans, in: judgement) == expected)
  }

  @Test("each version has a timeline, and all share a table")
  func exhibits() throws {
    let subject = try BoundedBuffer.parse(["--fault", "if-for-while"])
    let (blocks, areDeclared) = MadeUpRounds.exhibits(of: subject, observations(subject))
    #expect(
      blocks.count {
        if case .chart(.timeline(let chart)) = $0 { !chart.rows.isEmpty } else { false }
      }
        == 2)
    #expect(blocks.count { if case .table = $0 { true } else { false } } == 1)
    #expect(areDeclared)
  }

  @Test(
    "options outside the range and faults of semaphores are refused",
    arguments: [
      ["--producers", "0"], ["--consumers", "17"], ["--size", "0"], ["--items", "10000000"],
      ["--fault", "bad-luck"], ["--fault", "lost-signal", "--with", "semaphore"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try BoundedBuffer.parse(words) }
  }

  @Test("three of each share two places unless told otherwise")
  func defaults() throws {
    let subject = try BoundedBuffer.parse([])
    #expect([subject.producers, subject.consumers, subject.size] == [3, 3, 2])
    #expect(subject.versions.map(\.condition.text) == ["with=condition", "with=semaphore"])
  }

  @Test("a fault is a part of what was varied")
  func faulty() throws {
    let subject = try BoundedBuffer.parse(["--fault", "if-for-while"])
    #expect(
      subject.versions.map(\.condition.text)
        == ["with=condition", "with=condition,fault=if-for-while"])
    #expect(
      subject.versions[0].drawn(in: 3).seen(as: .workers).text
        == "with=condition,round=3,view=workers")
  }
}
