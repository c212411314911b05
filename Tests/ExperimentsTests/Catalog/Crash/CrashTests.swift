import ArgumentParser
import Platform
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the crash experiment makes of its rounds")
struct CrashTests {
  /// Six rounds with these shares of survivors and this news for the parent.
  private func observations(
    threads: Double = 0, processes: Double = 1, news: (String, Double)? = ("learned-signal", 11)
  ) -> Observations {
    var records: [Record] = []
    func observe(_ quantity: String, _ condition: String, _ round: Int, _ value: Double) {
      records.append(
        .observation(.init(quantity, condition: condition, round: round, value: value)))
    }
    for round in 0..<6 {
      for (condition, share) in [("kind=thread", threads), ("kind=process", processes)] {
        observe("survivors", condition, round, share)
        if let news { observe(news.0, condition, round, news.1) }
      }
      observe("detection-time", "kind=process", round, 200_000 + Double(round))
    }
    let events = ["kind=thread", "kind=process"].map {
      Record.event(.init(worker: 0, name: "running", start: 0, end: 3e6, condition: $0))
    }
    return Observations(records: records + events)
  }

  private func crash(_ options: String...) throws -> Crash {
    let invocation = try ExperimentCatalog.invocation(of: ["crash"] + options)
    return try #require(invocation?.subject as? Crash)
  }

  private func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "What becomes of the others follows from the share that still ran",
    arguments: [(0.0, "all-die"), (1, "others-survive"), (0.5, "all-die"), (0.6, "others-survive")])
  func survivors(share: Double, expected: String) throws {
    let threads = try Crash.parse([]).judge(observations(threads: share))
    #expect(finding("thread-crash", in: threads) == expected)
    let processes = try Crash.parse([]).judge(observations(processes: share))
    #expect(finding("process-crash", in: processes) == expected)
  }

  @Test(
    "What the parent learns is what it was told",
    arguments: [
      (("learned-signal", 11.0), "signal"), (("learned-code", 3), "exit-code"), (nil, "nothing"),
    ])
  func news(told: (String, Double)?, expected: String) throws {
    let judgement = try Crash.parse([]).judge(observations(news: told))
    #expect(finding("parent-learns", in: judgement) == expected)
  }

  @Test("The share of survivors is certain only within what six rounds can say")
  func interval() throws {
    let judgement = try Crash.parse([]).judge(observations())
    let threads = try #require(judgement.estimate("survivors", condition: "kind=thread"))
    #expect(threads.value == 0 && threads.high > 0.2 && threads.count == 6)
    let time = try #require(judgement.estimate("detection-time", condition: "kind=process"))
    #expect(time.value > 200_000 && time.value < 200_005)
    #expect(judgement.estimate("detection-time", condition: "kind=thread") == nil)
  }

  @Test("Nothing is found of a run that recorded nothing")
  func empty() throws {
    #expect(try Crash.parse([]).judge(Observations()).findings.isEmpty)
  }

  @Test("Both kinds are drawn, and the parent's news is in words")
  func exhibits() throws {
    let observations = observations()
    let crash = try crash()
    let blocks = crash.exhibits(observations, crash.judge(observations))
    let charts = blocks.filter { if case .chart(.timeline) = $0 { true } else { false } }
    #expect(charts.count == 2)
    let text = Document(blocks).rendered(on: Canvas(width: 80))
    #expect(text.contains("signal 11 (SIGSEGV)"))
    #expect(text.contains("detection-time"))
  }

  @Test("The defaults are a write to a wrong address among three workers")
  func defaults() throws {
    let crash = try crash()
    #expect(crash.how == .segfault && crash.workers == 3)
  }

  @Test("Somebody has to be there who could survive", arguments: ["1", "65", "-1"])
  func outOfRange(count: String) {
    #expect(throws: (any Error).self) { try crash("--workers=\(count)") }
  }

  @Test(
    "A worker is drawn until it was certainly not there any more",
    arguments: [(0, 5...50), (1, 6...30), (2, 7...32), (3, nil)])
  func drawnLife(worker: Int, expected: ClosedRange<Int>?) {
    let outcome = CrashSlice.Outcome(
      fault: 30, learned: 40, status: nil, told: 50, survived: [0: true, 2: false, 3: false],
      lives: [5...45, 6...29, 7...32, nil])
    #expect(outcome.drawnLife(of: worker) == expected)
  }
}
