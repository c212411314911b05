internal import ArgumentParser
public import Results
public import Wording

/// Every experiment of the lab, in the order of the lessons.
public enum ExperimentCatalog {
  /// One line an experiment: the word to type, so that it is known before anything else is.
  private static let table: KeyValuePairs<String, any Experiment.Type> = [
    "lifecycle": Lifecycle.self,
    "sharing": Sharing.self,
    "creation": Creation.self,
    "timeline": Timeline.self,
    "switching": Switching.self,
    "crash": Crash.self,
    "exit-status": ExitStatuses.self,
    "signals": Signals.self,
    "copy-on-write": CopyOnWrite.self,
    "memory": MemoryCost.self,
    "peek": Peek.self,
    "two-sellers": TwoSellers.self,
    "race": Race.self,
    "locks": Locks.self,
    "false-sharing": FalseSharing.self,
    "once": Once.self,
    "thread-local": ThreadLocal.self,
    "deadlock": Deadlock.self,
    "philosophers": Philosophers.self,
    "bounded-buffer": BoundedBuffer.self,
    "barrier": Barrier.self,
    "pool-deadlock": PoolDeadlock.self,
    "starvation": Starvation.self,
    "livelock": Livelock.self,
    "priority-inversion": PriorityInversion.self,
    "reordering": Reordering.self,
    "litmus": Litmus.self,
    "speedup": Speedup.self,
    "load": Load.self,
    "container": Container.self,
    "ipc-latency": IPCLatency.self,
    "ipc-throughput": IPCThroughput.self,
    "granularity": Granularity.self,
    "handoff": Handoff.self,
    "fan-in": FanIn.self,
    "samples": Samples.self,
    "gil": GlobalLock.self,
    "pool": Pool.self,
    "fork-safety": ForkSafety.self,
    "self-comparison": SelfComparison.self,
  ]

  /// The experiments themselves.
  public static let all: [any Experiment.Type] = table.map { $0.value }

  /// The words to type.
  public static let names: [String] = table.map { $0.key }

  /// The words that the tables and pictures of several experiments share.
  public static let sharedWords: [any WordKey.Type] = [ExhibitWord.self]

  /// The experiment of that name.
  public static func experiment(named name: String) -> (any Experiment.Type)? {
    table.first { $0.key == name }?.value
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
