import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("bounded-buffer")
struct BoundedBufferTests {
  /// Six rounds in which nothing goes wrong, but for the values given.
  func observations(
    _ subject: BoundedBuffer, changed: [String: Double] = [:], rates: (Double, Double) = (9, 9),
    rounds: Int = 6
  ) -> Observations {
    var records: [Record] = []
    for (index, version) in subject.versions.enumerated() {
      let condition = version.condition
      for round in 0..<rounds {
        func add(_ quantity: String, _ value: Double) {
          records.append(
            .observation(.init(quantity, condition: condition, round: round, value: value)))
        }
        for quantity in ["lost-items", "repeated-items", "taken-from-empty", "stuck"] {
          let last = index == subject.versions.count - 1
          add(quantity, last ? changed[quantity] ?? 0 : 0)
        }
        add("items-per-second", index == 0 ? rates.0 : rates.1)
      }
      records.append(.note(.init("drawn \(condition)", value: 0)))
      records.append(
        .event(
          .init(
            worker: 0, name: "waiting", start: 0, end: 9,
            condition: "\(condition),round=0;view=workers")))
    }
    return Observations(records: records)
  }

  func value(_ name: String, of judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "one lost, repeated or wrongly taken item damages a right buffer",
    arguments: [
      ([:], 6, "intact"), (["lost-items": 1.0], 6, "damaged"),
      (["repeated-items": 1], 6, "damaged"),
      (["stuck": 1], 6, "damaged"), ([:], 2, "inconclusive"),
    ])
  func content(changed: [String: Double], rounds: Int, expected: String) throws {
    let subject = try BoundedBuffer.parse([])
    let judgement = subject.judge(observations(subject, changed: changed, rounds: rounds))
    #expect(value("buffer-content", of: judgement) == expected)
  }

  @Test(
    "a fault is named by what it did, and the right buffer beside it stays intact",
    arguments: [
      (["taken-from-empty": 3.0, "stuck": 1], "took-from-empty"), (["stuck": 1], "stuck"),
      ([:], "not-observed"),
    ])
  func fault(changed: [String: Double], expected: String) throws {
    let subject = try BoundedBuffer.parse(["--fault", "wrong-signal"])
    let judgement = subject.judge(observations(subject, changed: changed))
    #expect(value("buffer-fault", of: judgement) == expected)
    #expect(value("buffer-content", of: judgement) == "intact")
    #expect(value("faster-buffer", of: judgement) == nil)
  }

  @Test(
    "the faster means is told from paired rounds",
    arguments: [
      ((9.0, 3.0), 6, "condition"), ((3.0, 9.0), 6, "semaphore"), ((9.0, 9.0), 6, "inconclusive"),
      ((9.0, 3.0), 3, "inconclusive"),
    ])
  func faster(rates: (Double, Double), rounds: Int, expected: String) throws {
    let subject = try BoundedBuffer.parse([])
    let judgement = subject.judge(observations(subject, rates: rates, rounds: rounds))
    #expect(value("faster-buffer", of: judgement) == expected)
  }

  @Test("each version has a timeline, and all share a table")
  func exhibits() throws {
    let subject = try BoundedBuffer.parse(["--fault", "if-for-while"])
    let observations = observations(subject)
    let blocks = subject.exhibits(observations, subject.judge(observations))
    #expect(blocks.count { if case .chart(.timeline) = $0 { true } else { false } } == 2)
    #expect(blocks.count { if case .table = $0 { true } else { false } } == 1)
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
    #expect(subject.versions.map(\.condition) == ["with=condition", "with=semaphore"])
  }
}
