import Programs
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("A game in a sitting")
struct GameGuideTests {
  private let folder: TemporaryFolder
  private let lab: Dispatcher
  private var guide: GameGuide { lab.game }
  private var word: String? { guide.game?.schedule.word }

  init() throws {
    folder = try TemporaryFolder()
    lab = Samples.lab(folder, isInteractive: true)
  }

  @Test("Moves are letters or names, one or several, and end where the goal is reached")
  func moves() {
    #expect(lab.perform(line: "play race") == .success)
    #expect(guide.isOpen && word?.isEmpty == true)
    #expect(lab.perform(line: "b") == .success)
    #expect(lab.perform(line: "A") == .success)
    #expect(word == "ba")
    #expect(lab.perform(line: "undo") == .success)
    #expect(word == "b")
    #expect(lab.perform(line: "a b A") == .success)
    #expect(!guide.isOpen)
  }

  @Test("Where a game stands can be read by programs, and a puzzle keeps its secret")
  func place() throws {
    #expect(guide.object == nil)
    lab.perform(line: "play race")
    lab.perform(line: "a")
    guard case .object(let members)? = guide.object else { throw ShellError.stopped }
    #expect(members["place"] == .text("game") && members["schedule"] == .text("a"))
    #expect(members["moves"] == .list([.text("a"), .text("b")]))
    #expect(members["fewest"] == .number(4) && members["won"] == .flag(false))
    #expect(lab.perform(line: "where --json") == .success)
    lab.perform(line: "puzzles 3")
    guard case .object(let puzzle)? = guide.object else { throw ShellError.stopped }
    #expect(puzzle["puzzle"] == .number(3) && puzzle["fewest"] == nil)
  }

  @Test("A capital letter moves a store buffer where there are any")
  func buffers() {
    lab.perform(line: "play store-buffering --model tso")
    #expect(lab.perform(line: "A") == .badInput)
    #expect(word?.isEmpty == true)
    #expect(lab.perform(line: "aA") == .success)
    #expect(word == "aA")
  }

  @Test("What comes before an impossible move is made, and the word stays the person's")
  func impossible() {
    lab.perform(line: "play deadlock")
    #expect(lab.perform(line: "aabb") == .badInput)
    #expect(word == "aab" || word == "aa")
    #expect(lab.perform(line: "z") == .badInput)
    #expect(lab.perform(line: "why z") == .badInput)
    #expect(lab.perform(line: "c") == .badInput)
    #expect(guide.isOpen)
  }

  @Test(
    "Its own words are answered, and commands of the lab work beside them",
    arguments: [
      "why", "why a", "why B", "goal", "hint", "where", "next", "?", "programs", "lessons",
      "explore race",
    ])
  func words(line: String) {
    lab.perform(line: "play race")
    lab.perform(line: "a")
    #expect(lab.perform(line: line) == .success)
    #expect(word == "a")
  }

  @Test("A hint is a step of a shortest way, or says that there is none from here")
  func hints() throws {
    lab.perform(line: "play race")
    while let game = guide.game {
      guard case .move(let move) = game.hint else {
        Issue.record("no hint")
        return
      }
      #expect(lab.perform(line: move) == .success)
    }
    lab.perform(line: "play race")
    lab.perform(line: "aab")
    guard case .lost? = guide.game?.hint else {
      Issue.record("one addition is done before the other begins")
      return
    }
  }

  @Test("The game is left by skipping, by a quiz, and by being left")
  func leaving() {
    lab.perform(line: "play race")
    lab.perform(line: "skip")
    #expect(!guide.isOpen)
    lab.perform(line: "play race")
    lab.perform(line: "quiz deadlock")
    #expect(!guide.isOpen && lab.quiz.isOpen)
    lab.perform(line: "play race")
    lab.leaveGuide()
    #expect(!guide.isOpen && lab.quiz.isOpen)
  }

  @Test("What is reached before anybody moves ends the game at once")
  func atOnce() {
    #expect(lab.perform(line: "play polite-threads") == .success)
    #expect(!guide.isOpen)
  }

  @Test("An own word is a command of nobody while no game is open")
  func closed() {
    #expect(lab.perform(line: "undo") == .badInput)
    #expect(lab.perform(line: "abab") == .badInput)
  }

  @Test(
    "A script has to say the moves, and a goal has to be one of the program",
    arguments: [
      ("play race", ExitCode.badInput), ("play race --schedule abab", .success),
      ("play race --schedule axb", .badInput), ("play race --schedule aaaaa", .badInput),
      ("play race --schedule ab --json", .success), ("play race --json", .badInput),
      ("play deadlock --goal livelock --schedule a", .badInput),
      ("play locked-addition --schedule a", .success), ("play", .badInput),
    ])
  func script(line: String, expected: ExitCode) {
    let lab = Samples.lab(folder)
    #expect(lab.perform(line: line) == expected)
    #expect(!lab.game.isOpen)
  }
}
