import Experiments
import Terminal

@testable import Shell

/// Made-up evidence for tests of advice.
enum AdviceSamples {
  /// A decided finding with a figure in a quiet run of today.
  static func evidence(
    _ question: EvidenceQuestion, _ value: String, figure: Double = 2, unit: Unit = .ratio,
    entry: Int = 7,
    weaknesses: [Evidence.Weakness] = []
  ) -> Evidence {
    Evidence(
      question: question, value: value,
      figure: .init(
        name: question.figure.quantity, value: figure, low: figure * 0.9,
        high: figure * 1.1, unit: unit), entry: entry, day: "2026-11-28", weaknesses: weaknesses)
  }

  /// What a machine with two processors and CPython 3.11 is known to find.
  static let usual: [EvidenceQuestion: Evidence] = {
    let found = [
      evidence(.nativeThreads, "near-linear", figure: 1.9, entry: 1),
      evidence(.nativeProcesses, "near-linear", figure: 1.9, entry: 1),
      evidence(.pythonThreads, "none", figure: 1.0, entry: 1),
      evidence(.pythonProcesses, "near-linear", figure: 1.9, entry: 1),
      evidence(.pythonChoice, "processes", figure: 1.8, entry: 1),
      evidence(.nativeThreadsWaiting, "near-linear", figure: 3.9, entry: 2),
      evidence(.pythonThreadsWaiting, "near-linear", figure: 3.9, entry: 2),
      evidence(.nativeThreadsMixed, "some", figure: 2.5, entry: 3),
      evidence(.pythonChoiceMixed, "processes", figure: 1.5, entry: 3),
      evidence(.pureThreads, "none", figure: 1.0, entry: 4),
      evidence(.releasingThreads, "near-linear", figure: 1.8, entry: 4),
      evidence(.nativeGrain, "from-3us-to-100us", figure: 20e3, unit: .nanoseconds, entry: 5),
      evidence(.pythonGrain, "under-1ms", figure: 200e3, unit: .nanoseconds, entry: 6),
      evidence(.nativeStart, "several-times", figure: 150e3, unit: .nanoseconds, entry: 8),
      evidence(.pythonStart, "many-times", figure: 3e6, unit: .nanoseconds, entry: 9),
      evidence(.nativeProcessCrash, "others-survive", figure: 1, unit: .share, entry: 10),
      evidence(.pythonProcessCrash, "others-survive", figure: 1, unit: .share, entry: 11),
      evidence(.sharedMemoryGain, "earlier", figure: 0.5, entry: 5),
      evidence(.bestChannel, "shared-memory", figure: 3, entry: 12),
      evidence(.largeMessage, "dearer", figure: 40, entry: 13),
      evidence(.chunking, "pays", figure: 5, entry: 14),
      evidence(.packing, "dominates", figure: 0.7, unit: .share, entry: 14),
    ]
    return Dictionary(uniqueKeysWithValues: found.map { ($0.question, $0) })
  }()

  /// A job of which everything was said, with some of it changed.
  static func job(
    _ waits: Job.Waiting = .cpu, _ runtime: Runtime = .python, task: Double = 20e6,
    data: Int = 1 << 10, contain: Job.Answer = .no, processors: Int = 2
  ) -> Job {
    Job(
      waits: waits, data: ByteCount(bytes: data), contain: contain, runtime: runtime,
      task: TimeSpan(nanoseconds: task), processors: processors)
  }
}
