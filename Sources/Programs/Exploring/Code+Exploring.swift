extension Code {
  /// Looks at everything that can happen.
  ///
  /// - Parameters:
  ///   - model: when writes are seen by others.
  ///   - limits: how far to go; the report says which one was reached.
  ///   - isCancelled: asked about a thousand states apart whether to stop, and told how many are kept.
  /// - Returns: all that was seen.
  public func explored(
    _ model: MemoryModel, limits: Limits = Limits(), isCancelled: (Int) -> Bool = { _ in false }
  ) -> Report {
    let start = ContinuousClock.now
    // Nearly all programs have values of one byte; where one has not, all is done again with more.
    for width in [1, 2] where needsNoMore(than: width) {
      let exploration = Exploration(self, model, width: width)
      if exploration.run(limits, since: start, isCancelled) {
        return exploration.report(since: start)
      }
    }
    let exploration = Exploration(self, model, width: 4)
    _ = exploration.run(limits, since: start, isCancelled)
    return exploration.report(since: start)
  }

  private func needsNoMore(than width: Int) -> Bool {
    let limit = 1 << (8 * width - 1)
    return cells.allSatisfy { abs($0.initial) < limit }
      && semaphores.allSatisfy { $0.number < limit }
  }
}
