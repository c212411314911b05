import Prompt
import Testing

@testable import Shell

@Suite("What Tab offers in a game")
struct GameCompletionTests {
  private func completion(_ program: String, _ moves: String) throws -> GameCompletion {
    var game = try GameOpening(program: try GivenProgram([program])).game { _ in false }
    try game.play(word: moves)
    return GameCompletion(game: game, words: Samples.words())
  }

  @Test("The moves that are possible, each with what it does, and the words of a game")
  func moves() throws {
    let items = try completion("store-buffering", "a").items
    #expect(items.map(\.text) == ["A", "a", "b", "undo", "why", "goal"])
    #expect(items.allSatisfy { !$0.summary.isEmpty && !$0.summary.contains("{") })
    #expect(try completion("deadlock", "ab").items.map(\.text) == ["undo", "why", "goal"])
  }

  @Test("Behind why the threads; that nothing can be reached only in a puzzle")
  func threads() throws {
    let game = try Puzzle.all[2].game(number: 3) { _ in false }
    let completion = GameCompletion(game: game, words: Samples.words())
    #expect(completion.items.map(\.text).last == "impossible")
    #expect(completion.threads.map(\.text) == ["a", "b"])
  }
}
