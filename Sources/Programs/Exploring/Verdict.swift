/// What can become of a program, in one word.
public enum Verdict: String, CaseIterable, Sendable {
  /// Nothing goes wrong in any schedule.
  case holds
  /// An `assert` is broken.
  case assertion
  /// A lock is given back, or given up for waiting, by a thread that does not hold it.
  case misuse
  /// Something cannot be computed.
  case error
  /// What never should hold does.
  case never
  /// What should hold at every end does not.
  case finally
  /// Nobody can move, and not all have ended.
  case deadlock
  /// Some move for ever and never get on.
  case livelock
  /// Some can never move again while others go on.
  case stuck
  /// Two conflicting accesses are possible at once.
  case race
}

extension Fault.Kind {
  /// What went wrong, in one word.
  public var verdict: Verdict {
    switch self {
    case .failure(.assertion, _): .assertion
    case .failure(.unlockedByOther, _), .failure(.waitedWithoutLock, _): .misuse
    case .failure: .error
    case .never: .never
    case .finally: .finally
    case .deadlock: .deadlock
    case .livelock: .livelock
    case .blockedForGood: .stuck
    case .dataRace: .race
    }
  }
}

extension Report {
  /// All that can go wrong, each once, in the order of the verdicts; none when not all was seen.
  public var verdicts: [Verdict] {
    let found = Set(faults.map(\.kind.verdict))
    if found.isEmpty { return isComplete ? [.holds] : [] }
    return Verdict.allCases.filter(found.contains)
  }
}
