internal import Supervision

/// What the runs of a learner's program say about it.
public struct Assessment: Equatable, Sendable {
  /// What is asked, in the order in which it was found out.
  public internal(set) var criteria: [Criterion] = []
  /// A run that came out wrong, where threads could be followed.
  public internal(set) var interleaving: Interleaving?
  /// Where threads stood in a run that did not end.
  public internal(set) var standing: [StandingThread] = []

  /// An assessment of nothing yet.
  public init() {}

  /// An assessment by criteria alone.
  public init(_ criteria: [Criterion]) { self.criteria = criteria }

  /// An assessment by the lines of a judge; what is no record is passed over.
  package init(lines: [String]) {
    for line in lines {
      if case .record(let record) = JudgingRecord.decoded(ArraySlice(line.utf8)) { take(record) }
    }
  }

  /// Whether it does all that was asked, as far as this machine can tell.
  public var isPassed: Bool {
    !criteria.isEmpty && criteria.allSatisfy { $0.state != .failed }
  }

  /// The names of what it does not do.
  public var failed: [Criterion.Name] {
    criteria.filter { $0.state == .failed }.map(\.name)
  }

  /// Takes in what a judge recorded.
  mutating func take(_ record: JudgingRecord) {
    switch record {
    case .criterion(let criterion): criteria.append(criterion)
    case .interleaving(let interleaving): self.interleaving = interleaving
    case .standing(let threads): standing = threads
    case .progress, .finished: break
    }
  }
}
