import Apparatus
import Platform

/// What contending workers promise: one deadline, all updates counted, an end.
enum ContentionScenarios {
  static func outcome(_ kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      let counter = try SharedAtomics(count: 1)
      let processors = try Affinity.usable()
      let contention = Contention(
        kind: kind, workers: 3, processors: processors, nanoseconds: 5_000_000)
      let outcome = try contention.run { turn in
        turn.repeated(batch: 100) { counter[0].addRelaxed(1) }
      }
      return [
        ("counted", "\(outcome.total == Int(counter[0].loadRelaxed()))"),
        ("workers", "\(outcome.updates.count { $0 >= 100 })"),
        ("pinned", "\(outcome.isPinned)"),
        ("lasted", "\(outcome.span >= 5_000_000)"),
        ("cost", "\((outcome.costEach ?? 0) > 0)"),
        ("shares", "\((0...1).contains(outcome.overlap) && outcome.running > 0)"),
        ("fair", "\((1.0 / 3...1.000_001).contains(outcome.fairness ?? 0))"),
      ]
    }
  }

  /// A worker that dies takes the figures with it.
  static func killed() -> Scenario.Facts {
    Scenario.facts {
      let contention = Contention(
        kind: .process, workers: 2, processors: try Affinity.usable(), nanoseconds: 1_000_000)
      let outcome = try contention.run { turn in
        if turn.index == 1 { try? Signal.kill.send(toProcess: ProcessIdentifier.current) }
        return turn.repeated(batch: 10) {}
      }
      return [
        ("span", "\(outcome.span)"), ("overlap", "\(outcome.overlap)"),
        ("cost", "\(outcome.costEach == nil)"),
      ]
    }
  }
}
