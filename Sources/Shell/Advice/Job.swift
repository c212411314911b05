internal import ArgumentParser
internal import Experiments

/// What somebody wants done, as far as they said; nil stands for "not sure".
struct Job: Equatable {
  /// What the time of a task goes into.
  enum Waiting: String, OptionChoice {
    /// Computing.
    case cpu
    /// Waiting for a network, a disk or a person.
    case io
    /// Some of each.
    case both
  }

  /// A plain answer.
  enum Answer: String, OptionChoice {
    case yes, no
  }

  /// What a task mostly does.
  var waits: Waiting?
  /// How much data goes to a worker and back for one task.
  var data: ByteCount?
  /// Whether the others must live on when one worker crashes.
  var contain: Answer?
  /// Who does the work.
  var runtime: Runtime?
  /// How long one task takes.
  var task: TimeSpan?
  /// How many processors the program may use.
  var processors = 1

  /// Python where nobody said that it is not: there the choice matters most.
  var isPython: Bool { runtime != .native }
  /// Whether the job computes at all.
  var computes: Bool { waits != .io }
}
