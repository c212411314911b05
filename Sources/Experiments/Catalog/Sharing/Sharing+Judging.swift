internal import Platform
public import Results
internal import Terminal

extension Sharing {
  static let seen = Quantity(
    "seen", unit: .share, of: "rounds in which the creator saw what the worker wrote")

  /// What a creator sees of what its thread wrote.
  static let threadsSee = FindingName<Answers.ThreadSight>("threads-see", decidedBy: seen)
  /// What a creator sees of what its forked process wrote.
  static let processesSee = FindingName<Answers.ProcessSight>("processes-see", decidedBy: seen)

  static let table = SharingTable(
    kinds: WorkerKind.allCases.map { .init(name: $0.rawValue) },
    things: Thing.allCases.map { .init(name: $0.rawValue, word: $0.word) })

  /// Decides from the rounds, which must all agree, who sees what.
  public func judge(_ observations: Observations) -> Judgement {
    let figures = Self.table.figures(observations)
    let shared = Set(Thing.allCases.filter(\.isSharedByFork).map(\.rawValue))
    func sight(_ kind: WorkerKind) -> SharingTable.Sight? {
      Self.table.sight(of: kind.rawValue, shared: shared, in: figures)
    }
    return Judgement(
      figures: figures,
      findings: [
        sight(.thread).map { Self.threadsSee.observed($0.ofThreads, in: $0.figures) },
        sight(.process).map { Self.processesSee.observed($0.answer, in: $0.figures) },
      ].compactMap(\.self))
  }
}
