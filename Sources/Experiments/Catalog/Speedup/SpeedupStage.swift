internal import Apparatus
internal import Results
internal import Platform

/// Everything that takes part in the rounds of a speed-up: native jobs, and interpreters that do all
/// of theirs in one go.
final class SpeedupStage {
  private struct Job {
    let series: SpeedupSeries
    let workers: Int
  }

  private let jobs: [Job]
  private let ladder: WorkerLadder
  /// What a native task does; nil where only Python works.
  private let recipe: JobRecipe?
  private let ensemble: PythonEnsemble?
  private var jobsDone = 0

  /// Prepares what the options ask for.
  /// - Throws: `InterpreterError` when an interpreter that was named does not answer.
  init(_ speedup: Speedup, seconds: Double, _ recorder: Recorder) throws {
    ladder = speedup.ladder
    // The job has to outlast the time in which new workers find their places, and a short run has
    // to have rounds enough for an interval.
    let job = min(24e6, max(8e6, seconds * 6e6))
    let task = job / 24 * min(1, 48 / Double(ladder.tasks))
    let kinds = speedup.kind.kinds
    ensemble = try Self.ensemble(speedup, ladder, task: task, recorder)
    recipe = speedup.runtime == .python ? nil : JobRecipe(speedup.work, task: task)
    let least = Self.dataByteCount(interpreters: ensemble?.count ?? 1)
    if speedup.work == .memory, least < LastLevelCache.byteCount ?? 0 {
      try recorder.note(.dataInCache)
    }
    jobs =
      recipe == nil
      ? []
      : kinds.flatMap { [ladder] kind in
        ladder.counts.map { Job(series: .init(runner: .native, kind: kind), workers: $0) }
      }
  }

  private static func ensemble(
    _ speedup: Speedup, _ ladder: WorkerLadder, task: Double, _ recorder: Recorder
  ) throws -> PythonEnsemble? {
    if speedup.runtime == .native { return nil }
    let list = { (words: [String]) in words.joined(separator: ",") }
    do {
      let interpreters = try InterpreterSearch.interpreters(speedup.interpreters)
      return try PythonEnsemble(
        interpreters,
        script: PythonScript.named(Speedup.name) ?? .init(name: Speedup.name, text: ""),
        arguments: [
          "--work", speedup.work.rawValue, "--kinds", list(speedup.kind.kinds.map(\.rawValue)),
          "--counts", list(ladder.counts.map { "\($0)" }), "--tasks", "\(ladder.tasks)",
          "--task-time", "\(task / 1e6)",
          "--megabytes", "\(dataByteCount(interpreters: interpreters.count) >> 20)",
        ],
        mark: SpeedupSeries.Runner.python.mark, recorder: recorder)
    } catch let error as InterpreterError where speedup.python == nil && speedup.runtime == .both {
      try recorder.note(.withoutPython, error)
      return nil
    }
  }

  /// What each of several interpreters may stream through, so that all of them fit into memory.
  private static func dataByteCount(interpreters: Int) -> Int {
    max(64 << 20, StreamedData.usualByteCount / max(1, interpreters))
  }

  /// The parts of a round: every native job, and every interpreter.
  var count: Int { jobs.count + (ensemble?.count ?? 0) }

  /// Runs one part of a round.
  func play(_ part: Int, round: Int, _ recorder: Recorder) throws {
    guard part < jobs.count, let recipe else {
      try ensemble?.play(part - jobs.count, round: round, to: recorder)
      return
    }
    let condition = jobs[part].series.condition(jobs[part].workers)
    let job = ParallelJob(
      recipe, kind: jobs[part].series.kind, workers: jobs[part].workers, tasks: ladder.tasks,
      offset: jobsDone * ladder.tasks * recipe.words)
    jobsDone += 1
    do throws(PlatformError) {
      let times = try job.measure()
      try recorder.observe(Speedup.jobTime, condition, round: round, times.whole)
      try recorder.observe(Speedup.taskLatency, condition, round: round, times.task)
      try recorder.observe(
        Speedup.throughput, condition, round: round,
        Double(ladder.tasks) * 1e9 / times.whole)
    } catch {
      try recorder.refuse(condition, error)
    }
  }

  /// Ends the interpreters.
  func end() { ensemble?.end() }
}

extension Record.Note.Name {
  /// Python was wanted and is not there; the facts are those of the error.
  static let withoutPython = Self("without-python")
  /// The data were no larger than the last-level cache.
  static let dataInCache = Self("data-in-cache")
}
