internal import ArgumentParser
public import Results
public import Wording

/// Every experiment of the lab, in the order of the lessons.
public enum ExperimentCatalog {
  /// One line an experiment.
  public static let all: [any Experiment.Type] = [
    Lifecycle.self,
    Sharing.self,
    Creation.self,
    Timeline.self,
    Switching.self,
    Crash.self,
    ExitStatuses.self,
    CopyOnWrite.self,
    MemoryCost.self,
    Peek.self,
    TwoSellers.self,
    Race.self,
    Locks.self,
    FalseSharing.self,
    Once.self,
    ThreadLocal.self,
    Deadlock.self,
    Philosophers.self,
    BoundedBuffer.self,
    Starvation.self,
    Livelock.self,
    PriorityInversion.self,
    Reordering.self,
    Speedup.self,
    Load.self,
    IPCLatency.self,
    IPCThroughput.self,
    Granularity.self,
    Handoff.self,
    FanIn.self,
    Samples.self,
    GlobalLock.self,
    Pool.self,
    SelfComparison.self,
  ]

  /// The words that the tables and pictures of several experiments share.
  public static let sharedWords: [any WordKey.Type] = [ExhibitWord.self]

  /// The experiment of that name.
  public static func experiment(named name: String) -> (any Experiment.Type)? {
    all.first { $0.name == name }
  }

  /// The options that each experiment has when none is typed.
  public static let usualOptions = UsualOptions { name in
    let usual = try? experiment(named: name)?.parse([]) as (any Experiment)?
    return usual.map { PlanOption.options(of: $0) } ?? []
  }

  /// The grammar's commands of all experiments.
  public static var commands: [any ExperimentInvocation.Type] { all.map { $0.command } }

  /// The invocation that the words of a plan stand for.
  /// - Throws: what the grammar says of the words.
  public static func invocation(
    of words: some Collection<String>
  ) throws -> (any ExperimentInvocation)? {
    guard let name = words.first, let type = experiment(named: name) else { return nil }
    return try type.command.parse(Array(words.dropFirst())) as any ExperimentInvocation
  }
}
