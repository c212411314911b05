internal import Notebook

extension Archive {
  /// The fewest steps in which a puzzle was solved, 0 where no schedule does it; nil until then.
  func solution(of puzzle: Puzzle) -> Int? { progress.puzzles[puzzle.key] }

  /// Notes that a puzzle was solved; a better solution stays.
  func note(solved puzzle: Puzzle, steps: Int) {
    update { $0.puzzles[puzzle.key] = min($0.puzzles[puzzle.key] ?? steps, steps) }
  }

  /// The first puzzle that is not solved, by its number from 1; nil when all are.
  var nextPuzzle: Int? {
    Puzzle.all.firstIndex { solution(of: $0) == nil }.map { $0 + 1 }
  }
}
