import Apparatus
import Platform

/// The scenarios by name.
enum Scenario {
  /// What a scenario saw, in order.
  typealias Facts = [(String, String)]

  static let all: [String: @Sendable () -> Facts] = [
    "team-of-threads": { TeamScenarios.reports(of: .thread) },
    "team-of-processes": { TeamScenarios.reports(of: .process) },
    "gate-of-threads": { TeamScenarios.gate(.thread) },
    "gate-of-processes": { TeamScenarios.gate(.process) },
    "incomplete-team-of-threads": { TeamScenarios.incomplete(.thread) },
    "incomplete-team-of-processes": { TeamScenarios.incomplete(.process) },
    "member-killed": { TeamScenarios.memberKilled() },
    "atomics-of-threads": { AtomicScenarios.updates(.thread) },
    "atomics-of-processes": { AtomicScenarios.updates(.process) },
    "locks-of-threads": { LockScenarios.exclusion(.thread) },
    "locks-of-processes": { LockScenarios.exclusion(.process) },
    "dead-owner": { LockScenarios.deadOwner() },
    "turns": { LockScenarios.turns() },
    "contention-of-threads": { ContentionScenarios.outcome(.thread) },
    "contention-of-processes": { ContentionScenarios.outcome(.process) },
    "contention-killed": { ContentionScenarios.killed() },
    "bounded": { WatchingScenarios.bounded() },
    "litmus": { WatchingScenarios.litmus() },
    "programs": { ProgramScenarios.outcomes(of: Array(CommandLine.arguments.dropFirst(2))) },
    "isolated": { ForkScenarios.isolated() },
    "fork-with-threads": { ForkScenarios.forkWithThreads() },
    "fork-after-join": { ForkScenarios.forkAfterJoin() },
    "creation-loops": { ForkScenarios.creationLoops() },
    "orphan": { ForkScenarios.orphan() },
    "outliving": { ForkScenarios.outliving() },
    "sudden-ends": { ForkScenarios.suddenEnds() },
    "lean-fork": { CostScenarios.leanFork() },
    "forking-parent": { CostScenarios.forkingParent() },
    "idle-workers": { CostScenarios.idleWorkers() },
    "signals": { ForkScenarios.signals() },
    "trips-of-processes": { ChannelScenarios.roundTrips(.process, .free) },
    "trips-of-threads": { ChannelScenarios.roundTrips(.thread, .free) },
    "streams-of-processes": { ChannelScenarios.streams(.process, .free) },
    "streams-of-threads": { ChannelScenarios.streams(.thread, .free) },
    "streams-on-one-processor": { ChannelScenarios.streams(.process, .same(processor: 0)) },
    "message-faults": { ChannelScenarios.faults() },
    "channel-leftovers": { ChannelScenarios.leftovers() },
    "leftover-queue": { ChannelScenarios.leftoverQueue() },
    "thousand-dialogues": { LeakScenarios.thousandDialogues() },
    "killed-at-any-moment": { LeakScenarios.killedAtAnyMoment() },
    "handoffs": { QueueScenarios.handoffs() },
    "farms": { QueueScenarios.farms() },
    "jobs": { JobScenarios.jobs() },
    "open-loop": { JobScenarios.openLoop() },
    "closed-loop": { JobScenarios.closedLoop() },
    "fan-in": { QueueScenarios.fanIn() },
    "fan-in-at-the-limit": { QueueScenarios.fanInAtTheLimit() },
  ]

  /// Runs the body and reports its error as a fact.
  static func facts(_ body: () throws -> Facts) -> Facts {
    do { return try body() } catch { return [("error", "\(error)")] }
  }
}
