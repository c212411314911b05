import Apparatus
import Platform

/// What shared words promise: nothing is lost by an atomic addition, something by load and store.
enum AtomicScenarios {
  /// What the rounds came to.
  private struct Losses {
    var finished = true
    var guarded: UInt64 = 0
    var unguarded: UInt64 = 0
  }

  /// On a busy machine the members of one round may take turns and lose nothing, so rounds of 60 ms
  /// are repeated until something is lost, fifty times at most.
  static func updates(_ kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      let processors = try Affinity.usable()
      guard processors.count > 1 else { return [("skipped", "one processor")] }
      let team = Team(kind: kind, count: 2, placement: .spread(over: processors))
      var losses = Losses()
      for _ in 0..<50 where losses.unguarded == 0 { try play(team, &losses) }
      return [
        ("both ran", "\(losses.finished)"),
        ("guarded lost", "\(losses.guarded)"),
        ("unguarded lost some", "\(losses.unguarded > 0)"),
      ]
    }
  }

  private static func play(_ team: Team, _ losses: inout Losses) throws(PlatformError) {
    let words = try SharedAtomics(count: 4)
    let reports = try team.run { member in
      let (guarded, unguarded, done) = (words[0], words[1], words[2 + member.index])
      let end = MonotonicClock.now() + 60_000_000
      while MonotonicClock.now() < end {
        for _ in 0..<1_000 { guarded.addRelaxed(1) }
        for _ in 0..<1_000 { unguarded.incrementUnguarded() }
        done.addRelaxed(1_000)
      }
    }
    let updates = words[2].loadRelaxed() + words[3].loadRelaxed()
    losses.finished = losses.finished && reports.allSatisfy { $0.finished != nil }
    losses.guarded += updates - words[0].loadRelaxed()
    losses.unguarded += updates - words[1].loadRelaxed()
  }
}
