internal import Programs

extension Game {
  /// Makes the moves of a schedule that was typed as one word, to its end.
  ///
  /// - Throws: `ShellError.play`.
  mutating func play(word: String) throws(ShellError) {
    let threads = simulation.snapshot.threads.indices
    guard let schedule = Schedule(word: word),
      schedule.moves.allSatisfy({ threads.contains($0.thread) })
    else { throw .play(.wrongSchedule(word, letters: typed.letters)) }
    try make(schedule.moves)
  }
}
