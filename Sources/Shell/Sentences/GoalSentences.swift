internal import Programs
internal import Terminal
internal import Wording

/// What counts as won in a program, in one sentence.
struct GoalSentences {
  let words: Wording

  /// The goal, with the conditions that it is about.
  func text(_ goal: Verdict?, in program: GivenProgram) -> Terminal.Text {
    guard let goal else { return words.text(PlayWord.goalNone) }
    switch goal {
    case .never: return condition(.never, program)
    case .finally: return condition(.finally, program)
    default: return words.text(key(goal))
    }
  }

  private func condition(_ kind: Condition.Kind, _ program: GivenProgram) -> Terminal.Text {
    let conditions = program.code.program.conditions.filter { $0.kind == kind }
    return words.text(
      PlayWord.goalCondition, ["condition": words.list(conditions.map { Text($0.text, .code) })])
  }

  private func key(_ goal: Verdict) -> PlayWord {
    switch goal {
    case .assertion: .goalAssertion
    case .misuse: .goalMisuse
    case .error: .goalError
    case .never, .finally: .goalCondition
    case .deadlock: .goalDeadlock
    case .livelock: .goalLivelock
    case .stuck: .goalStuck
    case .race: .goalRace
    case .holds: .goalNone
    }
  }
}
