internal import Experiments

/// The questions about a job, in the order in which they are asked.
enum JobQuestion: String, CaseIterable {
  case waits, runtime, task, data, contain

  /// One choice: the end of its key among the advice texts, and what it says about the job.
  struct Choice {
    let name: String
    let apply: (inout Job) -> Void
  }

  /// The choices from `a` on.
  var choices: [Choice] {
    switch self {
    case .waits: Job.Waiting.allCases.map { value in choice(value.rawValue) { $0.waits = value } }
    case .runtime: Runtime.allCases.map { value in choice(value.rawValue) { $0.runtime = value } }
    case .contain:
      Job.Answer.allCases.map { value in choice(value.rawValue) { $0.contain = value } }
    case .task:
      [("tiny", 5e3), ("short", 200e3), ("medium", 20e6), ("long", 1e9)].map { name, length in
        choice(name) { $0.task = TimeSpan(nanoseconds: length) }
      }
    case .data:
      [("little", 1 << 10), ("some", 64 << 10), ("much", 4 << 20)].map { name, size in
        choice(name) { $0.data = ByteCount(bytes: size) }
      }
    }
  }

  /// Whether the job already has an answer.
  func isAnswered(in job: Job) -> Bool {
    switch self {
    case .waits: job.waits != nil
    case .runtime: job.runtime != nil
    case .task: job.task != nil
    case .data: job.data != nil
    case .contain: job.contain != nil
    }
  }

  private func choice(_ name: String, _ apply: @escaping (inout Job) -> Void) -> Choice {
    Choice(name: name, apply: apply)
  }
}
