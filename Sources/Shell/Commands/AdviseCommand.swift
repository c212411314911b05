internal import ArgumentParser
internal import Experiments
internal import Notebook
internal import Platform
internal import Terminal

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

  func perform(in session: Session) throws {
    var job = Job(
      waits: waits, data: data, contain: contain, runtime: runtime, task: task,
      processors: try Machine.current().parallelism)
    let texts = Phrases(adviceIn: session.library, language: session.settings.language)
    if session.isInteractive, !json {
      guard AdviceInterview(session: session, texts: texts).complete(&job) else { return }
    } else if JobQuestion.allCases.allSatisfy({ !$0.isAnswered(in: job) }) {
      throw ShellError.jobUnknown
    }
    var advice = try advice(for: job, in: session)
    if measure { advice = try measured(advice, for: job, in: session) }
    if json { return session.output.write(try AdviceObject.json(advice, for: job) + "\n") }
    show(advice, for: job, texts, in: session)
    guard !measure, !advice.missingCommands.isEmpty, wantsMeasuring(advice, texts, in: session)
    else { return }
    show(try measured(advice, for: job, in: session), for: job, texts, in: session)
  }

  private func advice(for job: Job, in session: Session) throws -> Advice {
    let search = EvidenceSearch(
      entries: try session.archive.contents().entries, now: Archive.now, processors: job.processors)
    return Advisor.advice(for: job) { search.evidence(for: $0) }
  }

  private func show(_ advice: Advice, for job: Job, _ texts: Phrases, in session: Session) {
    session.output.show(AdviceScreen(advice: advice, job: job, texts: texts).document)
  }

  /// Enter alone measures; anything else, or nobody to ask, does not.
  private func wantsMeasuring(
    _ advice: Advice, _ texts: Phrases, in session: Session
  ) -> Bool {
    guard session.isInteractive, let ask = session.ask else { return false }
    let offer = texts.text("offer", ["count": "\(advice.missingCommands.count)"])
    return ask(offer.plain)?.allSatisfy { $0 == " " } ?? false
  }

  /// Measures what is missing and advises again; a new measurement may ask for another one.
  private func measured(_ first: Advice, for job: Job, in session: Session) throws -> Advice {
    var advice = first
    var done: Set<String> = []
    while let command = advice.missingCommands.first(where: { !done.contains($0) }) {
      done.insert(command)
      guard try run(command, in: session) != .interrupted else { break }
      advice = try self.advice(for: job, in: session)
    }
    return advice
  }

  /// Runs one command and says in a line that it did, or why it could not.
  private func run(_ command: String, in session: Session) throws -> ExitCode {
    let trial = ClaimTrial(
      session: session,
      take: { _, entry in
        session.output.writeError("measured \(command): notebook entry \(entry.id)\n")
      },
      refuse: { session.output.writeError("note: \(command): \($0)\n") })
    return session.note(try trial.run([command]).status)
  }
}
