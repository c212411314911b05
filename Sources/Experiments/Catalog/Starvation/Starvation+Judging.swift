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

  static let writersUnderReaders = FindingName<Answers.Service>(
    "writers-under-readers", decidedBy: writerShare, longestWriteWait)
  static let readersUnderWriters = FindingName<Answers.Service>(
    "readers-under-writers", decidedBy: writerShare, longestReadWait)

  /// Decides from the shares of entries and their intervals.
  public func judge(_ observations: Observations) -> Judgement {
    func share(_ preference: Preference) -> Figure? {
      observations.median(Self.writerShare, Self.condition(preference))
    }
    let all = Double(readers + writers)
    let findings = preferences.map { preference in
      switch preference {
      case .readers:
        Self.writersUnderReaders.decided(
          by: .service(ownShareFrom: Double(writers) / all), of: share(.readers))
      case .writers:
        Self.readersUnderWriters.decided(
          by: .service(othersShareFrom: Double(readers) / all), of: share(.writers))
      }
    }
    return Judgement(
      figures: observations.medians(Self.declaration.quantities), findings: findings)
  }
}
