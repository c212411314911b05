import Programs
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("Moments of a game look as recorded")
struct GameScreenTests {
  private func game(_ name: String, _ moves: String) throws -> Game {
    var game = try GameOpening(program: try GivenProgram([name])).game { _ in false }
    try game.play(word: moves)
    return game
  }

  @Test("It begins with the program, the goal and the state", arguments: Language.allCases)
  func beginning(language: Language) throws {
    let screen = GameScreen(game: try game("deadlock", ""), words: Samples.words(language))
    assertScreen(screen.beginning, named: "game-beginning-\(language.rawValue)")
  }

  @Test("A move shows buffers and what each thread may do", arguments: Language.allCases)
  func buffers(language: Language) throws {
    let screen = GameScreen(game: try game("store-buffering", "ab"), words: Samples.words(language))
    assertScreen(screen.moved, named: "game-moved-\(language.rawValue)")
  }

  @Test("The goal is reached", arguments: Language.allCases)
  func won(language: Language) throws {
    let screen = GameScreen(
      game: try game("store-buffering", "abaBbA"), words: Samples.words(language))
    assertScreen(screen.moved, named: "game-won-\(language.rawValue)")
  }

  @Test("The end comes without the goal", arguments: Language.allCases)
  func lost(language: Language) throws {
    let screen = GameScreen(game: try game("lost-update", "aabb"), words: Samples.words(language))
    assertScreen(screen.moved, named: "game-lost-\(language.rawValue)")
  }

  @Test("A replay shows the picture and what is wrong at its end", arguments: Language.allCases)
  func replay(language: Language) throws {
    let screen = ReplayScreen(game: try game("lost-update", "abab"), words: Samples.words(language))
    assertScreen(screen.document, named: "replay-\(language.rawValue)")
  }

  @Test("The puzzles, with how far somebody has come", arguments: Language.allCases)
  func puzzles(language: Language) {
    let solved = ["lost-update": 4, "ticket-sale": 6, "atomic-addition": 0]
    let screen = PuzzlesScreen(words: Samples.words(language)) { solved[$0.program] }
    assertScreen(screen.document, named: "puzzles-\(language.rawValue)")
  }

  @Test("Every goal can be said in every language", arguments: Language.allCases)
  func goals(language: Language) throws {
    let program = try GivenProgram(["peterson"])
    for goal in Verdict.allCases {
      let said = GoalSentences(words: Samples.words(language)).text(goal, in: program).plain
      #expect(!said.contains("{") && !said.contains("goal-"), "\(said)")
    }
  }
}
