import Platform
import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("timeline")
struct TimelineTests {
  private func observations(
    share: Double, slices: Double, migrations: Double = 0, processors: Double? = 2,
    workers: Int = 4, rounds: Int = 3
  ) -> Observations {
    var records: [Record] = []
    if let processors { records.append(.note(.init(.usableProcessors, value: processors))) }
    for _ in 0..<workers {
      for (quantity, value) in [
        (Timeline.runningShare, share), (Timeline.slices, slices),
        (Timeline.migrations, migrations),
      ] {
        records += MadeUpRounds.rounds(of: quantity, .none, .init(repeating: value, count: rounds))
      }
    }
    records.append(
      .event(
        .init(
          worker: 0, name: TimelineState.running.rawValue, start: 0, end: 5e6, processor: 1)))
    return Observations(records: records)
  }

  @Test(
    "turns are told from the share of time and the stretches",
    arguments: [
      (workers: 2, share: 0.99, slices: 3.0, expected: Timeline.TurnTaking.ownProcessor),
      (workers: 2, share: 0.6, slices: 30.0, expected: .inconclusive),
      (workers: 4, share: 0.5, slices: 40.0, expected: .tookTurns),
      (workers: 4, share: 0.1, slices: 8.0, expected: .tookTurns),
      (workers: 4, share: 0.5, slices: 1.0, expected: .inconclusive),
      (workers: 3, share: 0.95, slices: 9.0, expected: .inconclusive),
      (workers: 1, share: 0.99, slices: 3.0, expected: .inconclusive),
    ])
  func turns(
    workers: Int, share: Double, slices: Double, expected: Timeline.TurnTaking
  ) throws {
    let timeline = try Timeline.parse(["--workers", "\(workers)"])
    let judgement = timeline.judge(
      observations(share: share, slices: slices, workers: workers))
    #expect(MadeUpRounds.answer(Timeline.turnTaking, in: judgement) == expected)
  }

  @Test("without the number of processors nothing is concluded")
  func unknownMachine() throws {
    let judgement = try Timeline.parse([]).judge(
      observations(share: 0.5, slices: 40, processors: nil))
    #expect(MadeUpRounds.answer(Timeline.turnTaking, in: judgement) == .inconclusive)
  }

  @Test(
    "one change of processor is a migration",
    arguments: [(0.0, Timeline.Migration.none), (1.0, .some)])
  func migration(count: Double, expected: Timeline.Migration) throws {
    let judgement = try Timeline.parse([]).judge(
      observations(share: 0.5, slices: 40, migrations: count))
    #expect(MadeUpRounds.answer(Timeline.migration, in: judgement) == expected)
  }

  @Test("a small share of the time says nothing of others, who were not watched")
  func caveats() throws {
    let judgement = try Timeline.parse([]).judge(observations(share: 0.125, slices: 8))
    #expect(judgement.caveats.isEmpty)
  }

  @Test("there are a timeline filled with processor numbers and a table")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Timeline.parse([]), observations(share: 0.5, slices: 40))
    #expect(areDeclared)
    guard case .chart(.timeline(let chart)) = try #require(blocks.first) else {
      Issue.record("no timeline")
      return
    }
    #expect(chart.fill == .label)
    #expect(chart.rows.first?.segments.first?.label == "1")
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test(
    "options outside the range are refused",
    arguments: [["--workers", "0"], ["--workers", "65"], ["--span", "9ms"], ["--span", "3s"]])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Timeline.parse(words) }
  }

  @Test("four threads compute for 300 ms unless told otherwise")
  func defaults() throws {
    let timeline = try Timeline.parse([])
    #expect(timeline.kind == .thread)
    #expect(timeline.workers == 4)
    #expect(timeline.span.description == "300ms")
  }

  func stretch(_ start: Int, _ end: Int, on processor: Int) -> ProcessorStretch {
    ProcessorStretch(start: start, end: end, processor: processor)
  }

  @Test("stretches too close to be told apart in the picture become one")
  func joining() {
    let joined = Timeline.Drawing.joined(
      [
        stretch(0, 100, on: 0), stretch(105, 200, on: 0), stretch(203, 208, on: 1),
        stretch(210, 300, on: 0), stretch(302, 400, on: 1), stretch(430, 430, on: 0),
        stretch(450, 500, on: 1),
      ], closerThan: 10)
    #expect(
      joined == [
        stretch(0, 300, on: 0), stretch(302, 400, on: 1), stretch(450, 500, on: 1),
      ])
  }

  @Test("between two stretches a worker waits")
  func waiting() {
    let events = Timeline.Drawing.events(
      of: [stretch(10, 20, on: 0), stretch(50, 70, on: 1)], worker: 3, zero: 10)
    #expect(events.map(\.name) == ["running", "waiting", "running"])
    #expect(events.map(\.start) == [0, 10, 40])
    #expect(events.map(\.end) == [10, 40, 60])
    #expect(events.map(\.processor) == [0, nil, 1])
    #expect(events.allSatisfy { $0.worker == 3 })
  }
}
