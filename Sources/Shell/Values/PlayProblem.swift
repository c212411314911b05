internal import Programs

/// What keeps a person who plays the scheduler from what they typed; facts only.
enum PlayProblem: Equatable {
  /// A script plays nothing unless it says which moves.
  case noSchedule(program: String)
  /// A puzzle in a script needs its answer.
  case noAnswer(puzzle: Int)
  case noSuchPuzzle(String, last: Int)
  /// No word of a schedule, or one that names threads which are not there.
  case wrongSchedule(String, letters: [String])
  /// The thread cannot take its next step; counted from 1.
  case blocked(step: Int, thread: String, Blocking)
  /// No write waits in its store buffer.
  case emptyBuffer(step: Int, thread: String)
  /// The program has failed, and nobody moves any more.
  case over(step: Int)
  /// The step leaves open what happens.
  case open(step: Int, words: [String])
  case nothingToUndo
  /// No schedule comes to what was asked for.
  case unreachable(goal: String, reachable: [String])
}
