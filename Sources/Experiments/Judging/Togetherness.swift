internal import Statistics

extension Observations {
  /// Whether the workers of a condition were at work at the same time and on processors of their
  /// own, by the medians of the quantities `overlap` and `running`.
  ///
  /// Two workers that take turns on one processor overlap, but never run at once; both are needed
  /// before a figure says anything about contention.
  func ranTogether(_ condition: String, overlapping least: Double = 0.8) -> Bool {
    guard let overlap = Median.value(of: values("overlap", condition: condition)),
      let running = Median.value(of: values("running", condition: condition))
    else { return false }
    return overlap >= least && running >= 1.5
  }

  /// The observations without those figures of the quantities whose own slice does not prove that
  /// the workers ran together.
  ///
  /// They overlapped by `overlap`, and either most of them had a processor at once by `running`, or,
  /// because who waits for a lock may sleep, each had one of its own and never lost it to anybody by
  /// `preemptions`. The proof looks at no figure that is judged.
  func provenTogether(_ quantities: Set<String>, workers: Int) -> Observations {
    let processors = usableProcessors ?? 0
    var proofs: [String: [Int: Double]] = [:]
    for sample in samples where ["overlap", "running", "preemptions"].contains(sample.quantity) {
      proofs[sample.quantity + sample.condition] = Dictionary(
        zip(sample.rounds, sample.values), uniquingKeysWith: { former, _ in former })
    }
    return keeping { sample, round in
      guard quantities.contains(sample.quantity) else { return true }
      func proof(_ name: String) -> Double? { proofs[name + sample.condition]?[round] }
      guard let overlap = proof("overlap"), overlap >= 0.8 else { return false }
      return proof("running") ?? 0 >= 1.5
        || (processors >= workers && workers > 1 && proof("preemptions") == 0)
    }
  }

  /// What a reader has to know of workers that are bound to processors: that there were too few of
  /// these, that the binding was refused, that there were too few rounds for an interval.
  func caveats(ofWorkers workers: Int) -> [Caveat] {
    var caveats: [Caveat] = []
    let processors = usableProcessors ?? 0
    if processors > 0, processors < workers {
      caveats.append(.fewerProcessorsThanWorkers(processors: processors, workers: workers))
    }
    if note("unpinned") != nil { caveats.append(.unpinned) }
    let rounds = roundCount
    if rounds < 6 { caveats.append(.fewRounds(count: rounds, needed: 6)) }
    return caveats
  }
}
