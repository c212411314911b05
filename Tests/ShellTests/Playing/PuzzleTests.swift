import Programs
import TestSupport
import Testing

@testable import Shell

@Suite("The puzzles")
struct PuzzleTests {
  @Test("are thirty or more, none of them twice")
  func many() {
    #expect(Puzzle.all.count >= 30)
    #expect(Set(Puzzle.all.map(\.key)).count == Puzzle.all.count)
    #expect(Puzzle.all.count { $0.fewest == nil } >= 5)
  }

  @Test("can be solved in as many steps as is said, or not at all", arguments: Puzzle.all.indices)
  func fewest(index: Int) throws {
    let puzzle = Puzzle.all[index]
    var game = try puzzle.game(number: index + 1) { _ in false }
    #expect(game.isExplored)
    #expect(game.best?.moves.count == puzzle.fewest, "\(index + 1) \(puzzle.key)")
    guard let best = game.best else { return }
    try game.make(best.moves)
    guard case .won = game.standing else {
      Issue.record("\(puzzle.key) is not won by \(best.word)")
      return
    }
  }

  @Test("are kept when solved, with the better solution, and lead to the next one")
  func progress() throws {
    let folder = try TemporaryFolder()
    let lab = Samples.lab(folder)
    #expect(lab.perform(line: "puzzles") == .success)
    #expect(lab.perform(line: "puzzles 1") == .badInput)
    #expect(lab.perform(line: "puzzles 99 --answer a") == .badInput)
    #expect(lab.sitting.archive.nextPuzzle == 1)
    #expect(lab.perform(line: "puzzles 1 --answer aabb") == .success)
    #expect(lab.sitting.archive.nextPuzzle == 1)
    #expect(lab.perform(line: "puzzles 1 --answer abab") == .success)
    #expect(lab.perform(line: "puzzles 3 --answer impossible") == .success)
    #expect(lab.perform(line: "puzzles 2 --answer impossible") == .success)
    let again = Samples.lab(folder, isInteractive: true)
    #expect(again.sitting.archive.nextPuzzle == 2)
    #expect(again.sitting.archive.solution(of: Puzzle.all[2]) == 0)
    #expect(again.perform(line: "play") == .success)
    #expect(again.game.game?.puzzle == 2)
    #expect(again.perform(line: "impossible") == .success)
    #expect(again.game.isOpen)
  }
}
