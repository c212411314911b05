internal import Lessons
internal import Notebook
internal import Programs
internal import Results
internal import Terminal
internal import Wording

/// Lets a person be the scheduler of a program: takes moves, says what comes of them.
final class GameGuide: Guide {
  private let sitting: Sitting
  /// The game that is under way; nil while there is none.
  private(set) var game: Game?

  /// The words that a game takes beside moves.
  private enum OwnWord: String {
    case undo, why, goal, impossible
  }

  init(_ sitting: Sitting) { self.sitting = sitting }

  /// Whether moves are waited for.
  var isOpen: Bool { game != nil }
  /// Enter shows the state again.
  var onEnter: Enter? { isOpen ? .perform("where") : nil }

  var openQuestion: Question? { nil }

  var isAsking: Bool { isOpen }

  /// What the prompt names: the puzzle or the game, and how many steps were made.
  var place: String? {
    game.map { game in
      (game.puzzle.map { "puzzle \($0)" } ?? "play") + ", \(game.schedule.moves.count)"
    }
  }

  /// Begins a game and shows it.
  func begin(_ game: Game) -> Reply {
    self.game = game
    let shown = Reply.document(screen(game).beginning)
    guard case .won = game.standing else { return shown }
    return shown + .document(screen(game).won) + win(game)
  }

  /// Ends the game before its goal is reached.
  func leave() -> Reply {
    guard isOpen else { return .nothing }
    game = nil
    return say(.left)
  }

  /// Whether a line is moves or one of the words of a game, and no command of the lab.
  func takes(_ line: [String]) -> Bool {
    guard let game, let first = line.first else { return false }
    switch OwnWord(rawValue: first.lowercased()) {
    case .why?: return line.count <= 2
    case .impossible?: return line.count == 1 && game.puzzle != nil
    case .undo?, .goal?: return line.count == 1
    case nil: return game.typed.moves(line) != nil
    }
  }

  // MARK: What a person types

  func next() throws(ShellError) -> Reply { try whereAmI() }

  func skip() throws(ShellError) -> Reply { leave() }

  func whereAmI() throws(ShellError) -> Reply {
    guard let game else { return .nothing }
    return .document(screen(game).beginning)
  }

  func hint() throws(ShellError) -> Reply {
    switch game?.hint {
    case .move(let word)?: say(.hintMove, ["move": word])
    case .lost?: say(.hintLost)
    case .unknown?: say(.hintUnknown)
    case nil: .nothing
    }
  }

  func answer(_ word: String, confidence: Int?) throws -> Reply {
    guard let game else { throw ShellError.noOpenQuestion }
    let line = word.split(separator: " ").map(String.init)
    switch OwnWord(rawValue: line.first?.lowercased() ?? "") {
    case .undo?: return try undo(game)
    case .goal?: return .document(screen(game).goal)
    case .why?: return try why(line.dropFirst().first, game)
    case .impossible? where game.puzzle != nil: return claimImpossible(game)
    default: break
    }
    if ["?", "？"].contains(word) { return say(screen(game).ways) }
    guard let moves = game.typed.moves(line) else {
      throw ShellError.noSuchChoice(word, choices: game.typed.letters)
    }
    return move(moves, game)
  }

  // MARK: Moving

  /// What was moved before an impossible move is shown, and then why that one is.
  private func move(_ moves: [Move], _ before: Game) -> Reply {
    var after = before
    var obstacle: ShellError?
    do throws(ShellError) {
      try after.make(moves)
    } catch {
      obstacle = error
    }
    game = after
    var reply: Reply =
      after.schedule == before.schedule ? .nothing : .document(screen(after).moved)
    if case .won = after.standing { reply = reply + win(after) }
    reply.failure = obstacle
    return reply
  }

  private func undo(_ before: Game) throws(ShellError) -> Reply {
    var after = before
    try after.undo()
    game = after
    return .document(screen(after).state)
  }

  private func why(_ word: String?, _ game: Game) throws(ShellError) -> Reply {
    var asked = Array(game.simulation.snapshot.threads.indices)
    if let word {
      guard let thread = game.typed.thread(word) else {
        throw .noSuchChoice(word, choices: game.typed.letters)
      }
      asked = [thread]
    }
    return .document(asked.map(screen(game).why).reduce(Document(), +))
  }

  /// Plays an answer that was typed as one word, to its end; the game is over then.
  func solve(_ word: String) throws -> Reply {
    guard var after = game else { return .nothing }
    defer { game = nil }
    if word == OwnWord.impossible.rawValue { return claimImpossible(after) }
    try after.play(word: word)
    let reply = Reply.document(screen(after).moved)
    if case .won = after.standing { return reply + win(after) }
    return reply
  }

  /// Ends a game whose goal was reached; of a puzzle that is kept.
  private func win(_ won: Game) -> Reply {
    let entry = sitting.archive.note(won.saved)
    let kept = entry.map { say(.kept, ["entry": "\($0)"]) } ?? .nothing
    return kept + solved(won, steps: won.schedule.moves.count)
  }

  private func claimImpossible(_ claimed: Game) -> Reply {
    guard claimed.best == nil, claimed.isExplored else { return say(.impossibleWrong) }
    return say(.impossibleRight, ["states": claimed.states]) + solved(claimed, steps: 0)
  }

  /// Keeps that a puzzle was solved, and offers the next one.
  private func solved(_ done: Game, steps: Int) -> Reply {
    game = nil
    guard let number = done.puzzle else { return .nothing }
    sitting.archive.note(solved: Puzzle.all[number - 1], steps: steps)
    guard sitting.archive.nextPuzzle != nil else { return say(.allSolved) }
    guard sitting.isInteractive else { return .nothing }
    var reply = say(.nextPuzzle)
    reply.offer = Offer("puzzles next")
    return reply
  }

  // MARK: Saying

  private func screen(_ game: Game) -> GameScreen { GameScreen(game: game, words: sitting.words) }

  /// Where the game stands, for programs.
  var object: JSONValue? { game.map(ReplayObject.place) }

  private func say(_ word: PlayWord, _ values: [String: String] = [:]) -> Reply {
    say(sitting.words.text(word, values))
  }

  private func say(_ text: Terminal.Text) -> Reply { .document([.paragraph(text)]) }
}
