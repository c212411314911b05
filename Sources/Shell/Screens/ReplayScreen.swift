internal import Programs
internal import Terminal
internal import Wording

/// A schedule that was played to its end: the picture, and what is wrong there.
struct ReplayScreen {
  let game: Game
  let words: Wording

  /// The screen.
  var document: Document {
    let screen = GameScreen(game: game, words: words)
    return screen.picture + verdict
  }

  private var verdict: Document {
    let faults = game.simulation.faults()
    guard !faults.isEmpty else {
      return [.callout(.note, [.paragraph(words.text(PlayWord.nothingWrong))])]
    }
    let sentences = FaultSentences(words: words, program: game.program)
    let said = words.list(faults.map(sentences.text))
    return [.callout(.error, [.paragraph(words.label(PlayWord.wrongHere) + said)])]
  }
}
