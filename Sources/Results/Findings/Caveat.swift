internal import Terminal

/// A circumstance of this run that a reader of its figures has to know.
public enum Caveat: Equatable, Sendable, Codable {
  /// More workers than processors, so that they took turns.
  case fewerProcessorsThanWorkers(processors: Int, workers: Int)
  /// The lab was built without optimisation.
  case debugBuild
  /// The control group allows less processor time than there are processors.
  case quota(processors: Double)
  /// The hypervisor took this share (0...1) of the time.
  case steal(share: Double)
  /// Others had this share (0...1) of the processor time.
  case loaded(share: Double)
  /// Fewer rounds than an interval of the stated level needs.
  case fewRounds(count: Int, needed: Int)
  /// The run was interrupted, so that only a part was measured.
  case partial(rounds: Int)
  /// So many rounds were disturbed from outside that none was dropped.
  case disturbed(rounds: Int, of: Int)
  /// A worker could not be bound to its processor.
  case unpinned
  /// The data could not be made larger than the last-level cache.
  case dataInCache
  /// Something the experiment wanted is not offered by this machine.
  case notOffered(facility: String, reason: String)
  /// Threads cannot have real-time priorities; the reason is the call that was refused.
  case noRealTime(reason: String)
  /// Python was wanted and did not answer, with the facts of the error.
  case noPython(facts: [String])
}

extension Caveat {
  /// The name of the caveat in the result object.
  public var name: String {
    switch self {
    case .fewerProcessorsThanWorkers: "fewer-processors-than-workers"
    case .debugBuild: "debug-build"
    case .quota: "quota"
    case .steal: "steal"
    case .loaded: "loaded"
    case .fewRounds: "few-rounds"
    case .partial: "partial"
    case .disturbed: "disturbed"
    case .unpinned: "unpinned"
    case .notOffered, .dataInCache, .noRealTime, .noPython: "not-offered"
    }
  }

  /// That so many rounds are too few for an interval; nil where they are enough.
  public static func fewRounds(_ count: Int) -> Caveat? {
    count < Thresholds.rounds ? .fewRounds(count: count, needed: Thresholds.rounds) : nil
  }

  /// The caveats without a second one of the same name; the first says it from closer by.
  public static func eachOnce(_ caveats: [Caveat]) -> [Caveat] {
    caveats.uniqued(by: \.name)
  }
}
