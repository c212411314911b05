public import Results
internal import Statistics
internal import Terminal

extension Starvation {
  static let writerShare = Quantity(
    "writer-share", unit: .share, of: "entries of writers among all entries")
  static let reads = Quantity("reads", unit: .perSecond, of: "entries of all readers")
  static let writes = Quantity("writes", unit: .perSecond, of: "entries of all writers")
  static let longestReadWait = Quantity(
    "longest-read-wait", unit: .nanoseconds, of: "longest wait of a reader in a run")
  static let longestWriteWait = Quantity(
    "longest-write-wait", unit: .nanoseconds, of: "longest wait of a writer in a run")

  static let readerShare = Quantity(
    "reader-share", unit: .share, of: "entries of readers among all entries")

  static let writersUnderReaders = FindingName<Answers.Service>(
    "writers-under-readers", decidedBy: readerShare, longestWriteWait)
  static let readersUnderWriters = FindingName<Answers.Service>(
    "readers-under-writers", decidedBy: writerShare, longestReadWait)

  /// Decides from the share of entries that the preferred side had, and its interval.
  public func judge(_ observations: Observations) -> Judgement {
    let all = Double(readers + writers)
    let findings = preferences.map { preference in
      switch preference {
      case .readers:
        Self.writersUnderReaders.decided(
          by: .service(fairShare: Double(writers) / all), of: readerShare(.readers, observations))
      case .writers:
        Self.readersUnderWriters.decided(
          by: .service(fairShare: Double(readers) / all), of: writerShare(.writers, observations))
      }
    }
    return Judgement(
      figures: observations.medians(Self.declaration.quantities)
        + preferences.compactMap { readerShare($0, observations) },
      findings: findings)
  }

  private func writerShare(_ preference: Preference, _ observations: Observations) -> Figure? {
    observations.median(Self.writerShare, Self.condition(preference))
  }

  /// What the writers left.
  private func readerShare(_ preference: Preference, _ observations: Observations) -> Figure? {
    writerShare(preference, observations).map { figure in
      let share = figure.estimate
      return Figure(
        Self.readerShare, figure.condition,
        Estimate(
          value: 1 - share.value, low: 1 - share.high, high: 1 - share.low, level: share.level,
          method: share.method, count: share.count))
    }
  }
}
