internal import Results

extension Measured {
  /// The caveats that changed an answer of this run; all of them stay in the result.
  ///
  /// What makes figures scatter or workers wait is worth a word only where a finding was left open
  /// by it. What the reader cannot see from the figures is always said.
  var tellingCaveats: [Caveat] {
    let doubts = judgement.findings.compactMap { $0.isConclusive ? nil : $0.ruling?.doubt }
    return caveats.filter { caveat in
      switch caveat {
      case .debugBuild, .partial, .notOffered, .dataInCache, .fewerProcessorsThanWorkers,
        .noRealTime, .noPython:
        true
      case .fewRounds: false
      // What others took is the reason why rounds were disturbed.
      case .disturbed where caveats.contains(where: \.isLoad): false
      case .disturbed, .steal, .loaded, .quota, .unpinned:
        doubts.contains { $0.isMendedByQuiet }
      }
    }
  }
}

extension Caveat {
  /// Whether it says that others had the processors.
  fileprivate var isLoad: Bool {
    switch self {
    case .loaded, .steal: true
    default: false
    }
  }
}
