import Platform

/// What shared words promise: nothing is lost by an atomic addition, something by load and store.
enum AtomicScenarios {
  static func updates(_ kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      let processors = try Affinity.usable()
      guard processors.count > 1 else { return [("skipped", "one processor")] }
      let team = Team(kind: kind, count: 2, placement: .spread(over: processors))
      let words = try SharedAtomics(count: 4)
      let reports = try team.run { member in
        let (guarded, unguarded, done) = (words[0], words[1], words[2 + member.index])
        let end = MonotonicClock.now() + 60_000_000
        while MonotonicClock.now() < end {
          for _ in 0..<1_000 {
            guarded.addRelaxed(1)
            unguarded.incrementUnguarded()
          }
          done.addRelaxed(1_000)
        }
      }
      let updates = words[2].loadRelaxed() + words[3].loadRelaxed()
      return [
        ("both ran", "\(reports.allSatisfy { $0.finished != nil })"),
        ("guarded lost", "\(updates - words[0].loadRelaxed())"),
        ("unguarded lost some", "\(words[1].loadRelaxed() < updates)"),
      ]
    }
  }
}
