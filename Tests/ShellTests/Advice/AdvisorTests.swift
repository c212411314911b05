import Experiments
import Testing

@testable import Shell

@Suite("What is recommended for a job")
struct AdvisorTests {
  /// The advice for a job where some of the usual evidence is changed or missing.
  private func advice(
    _ job: Job = AdviceSamples.job(), _ changes: [EvidenceQuestion: Evidence] = [:],
    without: [EvidenceQuestion] = []
  ) -> Advice {
    let known = AdviceSamples.usual.merging(changes) { $1 }.filter { !without.contains($0.key) }
    return Advisor.advice(for: job) { known[$0] }
  }

  private func found(_ question: EvidenceQuestion, _ value: String, figure: Double = 1)
    -> [EvidenceQuestion: Evidence]
  {
    [question: AdviceSamples.evidence(question, value, figure: figure)]
  }

  private static let jobs: [(Job, Advice.Workers, Advice.Channel?, Int?, Advice.RuleOfThumb)] = [
    (AdviceSamples.job(.cpu, .python), .processPool, .queue, 1, .confirmed),
    (AdviceSamples.job(.cpu, .python, task: 1e9), .processes, .queue, 1, .confirmed),
    (AdviceSamples.job(.cpu, .python, task: 200e3), .processPool, .queue, 10, .confirmed),
    (AdviceSamples.job(.cpu, .python, data: 4 << 20), .processPool, .sharedMemory, 1, .confirmed),
    (AdviceSamples.job(.cpu, .native), .threads, .shared, nil, .overruled),
    (AdviceSamples.job(.cpu, .native, task: 5e3), .threadPool, .shared, nil, .overruled),
    (AdviceSamples.job(.io, .python), .threadPool, .shared, nil, .confirmed),
    (AdviceSamples.job(.io, .native, task: 1e9), .threads, .shared, nil, .confirmed),
    (AdviceSamples.job(.both, .native), .threads, .shared, nil, .silent),
    (AdviceSamples.job(.both, .python), .processPool, .queue, 1, .silent),
    (AdviceSamples.job(.cpu, .native, contain: .yes), .processes, .pipe, 1, .confirmed),
    (
      AdviceSamples.job(.cpu, .native, data: 1 << 20, contain: .yes), .processes, .sharedMemory, 1,
      .confirmed
    ),
    (AdviceSamples.job(.cpu, .python, processors: 1), .none, nil, nil, .overruled),
    (AdviceSamples.job(.io, .python, processors: 1), .threadPool, .shared, nil, .confirmed),
  ]

  @Test("The job decides, by what was measured", arguments: jobs)
  func job(
    job: Job, workers: Advice.Workers, channel: Advice.Channel?, chunk: Int?,
    rule: Advice.RuleOfThumb
  ) {
    let advice = advice(job)
    #expect(advice.workers == workers)
    #expect(advice.channel == channel)
    #expect(advice.chunk == chunk)
    #expect(advice.rule == rule)
    #expect(advice.sureness == .sure)
    #expect(!advice.arguments.isEmpty)
  }

  @Test("The number of workers is that of the processors where they compute")
  func count() {
    #expect(advice(AdviceSamples.job(.cpu, processors: 8)).count == 8)
    #expect(advice(AdviceSamples.job(.io)).count == nil)
  }

  @Test("A finding that says otherwise turns the recommendation")
  func otherwise() {
    let threads = found(.pythonChoice, "threads").merging(found(.pythonThreads, "some")) { $1 }
    #expect(advice(changes: threads).workers == .threadPool)
    #expect(advice(changes: threads).rule == .overruled)
    let same = found(.pythonChoice, "same").merging(found(.pythonThreads, "some")) { $1 }
    #expect(advice(changes: same).workers == .threadPool)
    // Both kinds alike, and neither better than one worker alone.
    #expect(advice(changes: found(.pythonChoice, "same")).workers == .none)
    #expect(advice(changes: found(.pythonProcesses, "none")).workers == .none)
    #expect(advice(changes: found(.pythonGrain, "never")).workers == .none)
    let lonely = advice(AdviceSamples.job(.io), found(.pythonThreadsWaiting, "none"))
    #expect(lonely.workers == .none && lonely.rule == .overruled)
    let native = AdviceSamples.job(.cpu, .native)
    #expect(advice(native, found(.nativeThreads, "none")).workers == .processes)
    let fragile = AdviceSamples.job(contain: .yes)
    let dying = advice(fragile, found(.pythonProcessCrash, "all-die"))
    #expect(dying.arguments.first?.reason == .crashNotContained)
  }

  private func advice(changes: [EvidenceQuestion: Evidence]) -> Advice {
    advice(AdviceSamples.job(), changes)
  }

  @Test("Without the comparison of both kinds, the lock decides, and one is less sure")
  func lock() {
    let advice = advice(without: [.pythonChoice])
    #expect(advice.workers == .processPool)
    #expect(advice.sureness == .fairly)
    #expect(advice.missingCommands == ["speedup"])
  }

  @Test("Without any measurement only the rule of thumb is left, and it is called a guess")
  func guess() {
    for (waits, workers) in [(Job.Waiting.cpu, Advice.Workers.processPool), (.io, .threadPool)] {
      let advice = Advisor.advice(for: AdviceSamples.job(waits)) { _ in nil }
      #expect(advice.workers == workers)
      #expect(advice.rule == .alone)
      #expect(advice.sureness == .guess)
      #expect(advice.evidence.isEmpty)
      #expect(!advice.missingCommands.isEmpty)
    }
  }

  @Test("A run that could not decide counts as missing and is asked for again")
  func inconclusive() {
    let weak = AdviceSamples.evidence(
      .pythonChoice, "inconclusive", weaknesses: [.inconclusive])
    let advice = advice(AdviceSamples.job(), [.pythonChoice: weak], without: [.pureThreads])
    #expect(advice.sureness == .guess)
    #expect(advice.doubts.contains(.weak(weak, .inconclusive)))
    #expect(advice.missingCommands == ["speedup", "gil"])
  }

  @Test("An old run still counts, less surely")
  func old() {
    let old = AdviceSamples.evidence(.pythonChoice, "processes", weaknesses: [.old(days: 90)])
    let advice = advice(changes: [.pythonChoice: old])
    #expect(advice.workers == .processPool)
    #expect(advice.sureness == .fairly)
    #expect(advice.missingCommands == ["speedup"])
  }

  @Test("What nobody said limits the advice", arguments: JobQuestion.allCases)
  func unsaid(question: JobQuestion) {
    var job = AdviceSamples.job()
    switch question {
    case .waits: job.waits = nil
    case .runtime: job.runtime = nil
    case .task: job.task = nil
    case .data: job.data = nil
    case .contain: job.contain = nil
    }
    let advice = advice(job)
    #expect(advice.doubts == [.unsaid(question)])
    #expect(advice.sureness == .fairly)
  }

  @Test("C code that releases the lock is worth a word in Python only")
  func released() {
    func says(_ job: Job) -> Bool {
      advice(job).arguments.contains { $0.reason == .lockReleased }
    }
    #expect(says(AdviceSamples.job(.cpu, .python)))
    #expect(!says(AdviceSamples.job(.cpu, .native)))
  }

  @Test("Tasks without a known break-even point are bundled where chunks were seen to pay")
  func chunks() {
    let job = AdviceSamples.job(task: 100e3)
    #expect(advice(job, without: [.pythonGrain]).chunk == 10)
    #expect(advice(job, found(.chunking, "costs"), without: [.pythonGrain]).chunk == nil)
  }
}
