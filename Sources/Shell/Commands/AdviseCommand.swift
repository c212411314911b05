internal import ArgumentParser
internal import Experiments
internal import Notebook
internal import Platform
internal import Terminal
internal import Wording

/// Recommends threads, processes or neither for a job, from what this machine has measured.
struct AdviseCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Recommend threads, processes or neither for a job, by measurements.",
    discussion: """
      At the prompt it asks what no option says; in a script, what no option says is unknown. It \
      looks for the newest matching runs in the notebook, says which of them it rests on and how \
      sure it is, and names what would have to be measured. With --measure it measures that first.
      """)

  @Option(help: "What a task mostly does: compute (cpu), wait (io), or both.")
  var waits: Job.Waiting?
  @Option(help: .init("Data that crosses to a worker and back for one task.", valueName: "size"))
  var data: ByteCount?
  @Option(help: "Whether the others must live on when one worker crashes.")
  var contain: Job.Answer?
  @Option(help: "Who does the work: machine code or Python.") var runtime: Runtime?
  @Option(help: .init("How long one task takes, such as 10ms.", valueName: "time"))
  var task: TimeSpan?
  @Flag(help: "Measure what is missing before the advice.") var measure = false
  @Flag(help: "Print one JSON object and nothing else.") var json = false

  func validate() throws {
    guard let task else { return }
    try OptionError.check(
      "--task", task, in: TimeSpan(nanoseconds: 1)...TimeSpan(nanoseconds: 3.6e12))
  }

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    let job = Job(
      waits: waits, data: data, contain: contain, runtime: runtime, task: task,
      processors: try Machine.current().parallelism)
    if sitting.isInteractive, !json {
      return try AdviceInterview(words: sitting.words).complete(job) { try advise($0, sitting) }
    }
    if JobQuestion.allCases.allSatisfy({ !$0.isAnswered(in: job) }) { throw ShellError.jobUnknown }
    return try advise(job, sitting)
  }

  private func advise(_ job: Job, _ sitting: Sitting) throws -> Reply {
    let advice = try advice(for: job, sitting)
    if measure { return try measured(advice, for: job, sitting) }
    return try shown(advice, for: job, sitting) + offer(advice, for: job, sitting)
  }

  private func advice(for job: Job, _ sitting: Sitting) throws -> Advice {
    let search = EvidenceSearch(
      entries: try sitting.archive.contents().entries, now: Archive.now,
      processors: job.processors)
    return Advisor.advice(for: job) { search.evidence(for: $0) }
  }

  private func shown(_ advice: Advice, for job: Job, _ sitting: Sitting) throws -> Reply {
    if json { return .text(try AdviceObject.json(advice, for: job) + "\n") }
    return .document(AdviceScreen(advice: advice, job: job, words: sitting.words).document)
  }

  /// Enter alone measures; anything else, or nobody to ask, does not.
  private func offer(_ advice: Advice, for job: Job, _ sitting: Sitting) -> Reply {
    guard !json, sitting.isInteractive, !advice.missingCommands.isEmpty else { return .nothing }
    let offer = sitting.words.text(
      AdviceWord.offer, ["count": "\(advice.missingCommands.count)"])
    return Reply(
      next: .ask([], offer.plain) { typed in
        guard let typed, typed.allSatisfy({ $0 == " " }) else { return .nothing }
        return try measured(advice, for: job, sitting)
      })
  }

  /// Measures what is missing and advises again; a new measurement may ask for another one.
  private func measured(
    _ advice: Advice, for job: Job, _ sitting: Sitting, done: Set<String> = []
  ) throws -> Reply {
    guard let command = advice.missingCommands.first(where: { !done.contains($0) }) else {
      return try shown(advice, for: job, sitting)
    }
    let words = sitting.words
    let trial = Trial(
      lines: [command],
      take: { run in
        let entry = "\(run.entry.id)"
        return [.remark(words(ScreenWord.adviceMeasured, ["command": command, "entry": entry]))]
      },
      refuse: { error in
        let reason = words.sentence(of: error)
        return [.remark(words(ScreenWord.adviceRefused, ["command": command, "reason": reason]))]
      },
      end: { result in
        // What was stopped is not advised upon again.
        var reply =
          result.status == .interrupted
          ? try shown(advice, for: job, sitting)
          : try measured(
            self.advice(for: job, sitting), for: job, sitting, done: done.union([command]))
        reply.status = max(reply.status, result.status)
        return reply
      })
    return Reply(next: .trial(trial))
  }
}
