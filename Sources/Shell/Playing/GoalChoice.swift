internal import ArgumentParser
internal import Programs

/// What somebody wants to reach in a program.
enum GoalChoice: String, CaseIterable, ExpressibleByArgument {
  case assertion, misuse, error, never, finally, deadlock, livelock, stuck, race

  var verdict: Verdict {
    switch self {
    case .assertion: .assertion
    case .misuse: .misuse
    case .error: .error
    case .never: .never
    case .finally: .finally
    case .deadlock: .deadlock
    case .livelock: .livelock
    case .stuck: .stuck
    case .race: .race
    }
  }
}
