import ArgumentParser
import Platform
import Results
import Statistics
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("What the crash experiment makes of its rounds")
struct CrashTests {
  /// Six rounds with these shares of survivors and what the parent was told.
  private func observations(
    threads: Double = 0, processes: Double = 1,
    told: (Quantity, Double)? = (.learnedSignal, 11)
  ) -> Observations {
    var records: [Record] = []
    func observe(_ quantity: Quantity, _ kind: WorkerKind, _ round: Int, _ value: Double) {
      records.append(
        MadeUpRounds.observation(quantity, Crash.condition(kind), round: round, value))
    }
    for round in 0..<6 {
      for (kind, share) in [(WorkerKind.thread, threads), (.process, processes)] {
        observe(Crash.survivors, kind, round, share)
        if let told { observe(told.0, kind, round, told.1) }
      }
      observe(Crash.detectionTime, .process, round, 200_000 + Double(round))
    }
    let events = [WorkerKind.thread, .process].map {
      Record.event(
        .init(worker: 0, name: "running", start: 0, end: 3e6, condition: Crash.condition($0)))
    }
    return Observations(records: records + events)
  }

  private func crash(_ options: String...) throws -> Crash {
    let invocation = try ExperimentCatalog.invocation(of: ["crash"] + options)
    return try #require(invocation?.subject as? Crash)
  }

  @Test(
    "What becomes of the others follows from the share that still ran",
    arguments: [
      (0.0, Answers.CrashEffect.allDie), (1, .othersSurvive), (0.1, .someSurvive),
      (0.9, .someSurvive),
    ])
  func survivors(share: Double, expected: Answers.CrashEffect) throws {
    let threads = try Crash.parse([]).judge(observations(threads: share))
    #expect(MadeUpRounds.answer(Crash.threadCrash, in: threads) == expected)
    let processes = try Crash.parse([]).judge(observations(processes: share))
    #expect(MadeUpRounds.answer(Crash.processCrash, in: processes) == expected)
  }

  @Test(
    "What the parent learns is what it was told",
    arguments: [
      ((.learnedSignal, 11), .signal), ((.learnedCode, 3), .exitCode), (nil, .nothing),
    ] as [((Quantity, Double)?, Answers.Notice)])
  func told(_ told: (Quantity, Double)?, expected: Answers.Notice) throws {
    let judgement = try Crash.parse([]).judge(observations(told: told))
    #expect(MadeUpRounds.answer(Crash.parentLearns, in: judgement) == expected)
  }

  @Test("The share of survivors is certain only within what six rounds can say")
  func interval() throws {
    let judgement = try Crash.parse([]).judge(observations())
    let threads = try #require(judgement.estimate(Crash.survivors, Crash.condition(.thread)))
    #expect(threads.value == 0 && threads.high > 0.2 && threads.count == 6)
    let time = try #require(judgement.estimate(Crash.detectionTime, Crash.condition(.process)))
    #expect(time.value > 200_000 && time.value < 200_005)
    #expect(judgement.estimate(Crash.detectionTime, Crash.condition(.thread)) == nil)
  }

  @Test("Nothing is found of a run that recorded nothing")
  func empty() throws {
    #expect(try Crash.parse([]).judge(Observations()).findings.isEmpty)
  }

  @Test("Both kinds are drawn, and how the process ended is in words")
  func exhibits() throws {
    let observations = observations()
    let crash = try crash()
    let words = Wording(language: "keys") { page in
      page == ExhibitWord.page ? ["signal": "signal {number} ({name})"] : [:]
    }
    let blocks = crash.exhibits(observations, crash.judge(observations), words)
    let charts = blocks.timelines
    #expect(MadeUpRounds.exhibits(of: crash, observations).areDeclared)
    #expect(charts.map(\.title) == ["threads-title", "processes-title"])
    let text = Document(blocks).rendered(on: Canvas(width: 80))
    for word in ["signal 11 (SIGSEGV)", "detection-time", "still-running", "parent-learned"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("A parent that was told nothing, and a share that is missing, are said")
  func nothingTold() throws {
    let blocks = try Crash.parse([]).exhibits(
      Observations(), Judgement(findings: []), MadeUpRounds.keys)
    let tables = blocks.tables
    #expect(
      tables.first?.rows.map { $0.map(\.plain) } == [
        ["threads", "not-measured", "nothing"], ["processes", "not-measured", "nothing"],
      ])
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
