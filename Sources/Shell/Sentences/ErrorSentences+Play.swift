internal import Programs
internal import Wording

extension ErrorSentences {
  /// What keeps a person who plays the scheduler from what they typed.
  func play(_ error: ShellError) -> String? {
    guard case .play(let problem) = error else { return nil }
    switch problem {
    case .noSchedule(let program): return say(.noSchedule, ["name": program])
    case .noAnswer(let puzzle): return say(.noAnswer, ["number": "\(puzzle)"])
    case .noSuchPuzzle(let word, let last):
      return say(.noSuchPuzzle, ["word": word, "last": "\(last)"])
    case .wrongSchedule(let word, let letters):
      return say(.wrongSchedule, ["word": word, "letters": words.list(letters)])
    case .blocked(let step, let thread, let blocking):
      let why = EventSentences(words: words)
        .text(Fault.Waiting(thread: thread, blocking: blocking))
      return say(.blocked, ["step": "\(step)", "why": why])
    case .emptyBuffer(let step, let thread):
      return say(.emptyBuffer, ["step": "\(step)", "thread": thread])
    case .over(let step): return say(.over, ["step": "\(step)"])
    case .open(let step, let possible):
      return say(.severalWays, ["step": "\(step)", "words": words.list(possible)])
    case .nothingToUndo: return say(.nothingToUndo)
    case .unreachable(let goal, let reachable):
      return reachable.isEmpty
        ? say(.unreachableHolds, ["goal": goal])
        : say(.unreachable, ["goal": goal, "reachable": words.list(reachable)])
    }
  }

  private func say(_ word: PlayWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }
}
