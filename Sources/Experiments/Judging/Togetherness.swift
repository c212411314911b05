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

  /// What a reader has to know of workers that are bound to processors: that there were too few of
  /// these, that the binding was refused, that there were too few rounds for an interval.
  func caveats(ofWorkers workers: Int) -> [Caveat] {
    var caveats: [Caveat] = []
    let processors = Int(note("usable-processors")?.value ?? 0)
    if processors > 0, processors < workers {
      caveats.append(.fewerProcessorsThanWorkers(processors: processors, workers: workers))
    }
    if note("unpinned") != nil { caveats.append(.unpinned) }
    let rounds = roundCount
    if rounds < 6 { caveats.append(.fewRounds(count: rounds, needed: 6)) }
    return caveats
  }
}
