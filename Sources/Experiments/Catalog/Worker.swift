public import Apparatus
internal import Results
public import Platform

/// The life of a worker process: one plan measured, its records written, and nothing else.
public enum Worker {
  /// The first word of argv that makes the program a worker.
  public static let word = "worker"

  /// Measures the plan and returns the exit status of the process.
  ///
  /// - Parameters:
  ///   - words: the plan as a command line, the name of the experiment first.
  ///   - channel: the descriptor that the records go to.
  /// - Returns: 0 when all was measured, 2 when the words are no plan, 1 when measuring failed.
  public static func run(
    words: [String], channel: FileDescriptor = Recorder.standardChannel
  ) -> Int32 {
    guard let invocation = try? ExperimentCatalog.invocation(of: words) else { return 2 }
    let settings = invocation.plan(freshSeed: 1).settings
    let measurement = invocation.subject.measurement
    let recorder = Recorder(settings: settings, channel: channel) { observations in
      measurement.judge(observations).canBeDecidedByTime
    }
    do {
      try recorder.write(
        .started(
          .init(
            experiment: words[0], pid: Int(ProcessIdentifier.current), runtime: "native")))
      try measurement.measure(recorder)
      try recorder.write(.finished(.init(recorder.stopReason)))
      return 0
    } catch {
      try? recorder.note(.failed, error)
      return 1
    }
  }
}
