internal import Wording
internal import Results
internal import Terminal

/// Shows how far a run is while it is under way.
final class RunDisplay {
  private let output: Output
  private var line: ProgressLine?
  private var isSaying = false

  init(_ output: Output) { self.output = output }

  /// Takes in how far the run is, and the words to say it in.
  func take(_ progress: RunProgress, _ words: Wording) {
    switch progress {
    case .begins(let plan):
      // A page that waited for a key would hold up the run.
      output.flush()
      line = ProgressLine(of: plan, output: output, words: words)
    case .goesOn(let elapsed): line?.update(elapsed: elapsed)
    case .says(let text):
      guard output.canAnimate else { return }
      output.writeError(
        "\r" + DisplayWidth.truncated(text, to: output.canvas.width - 1) + "\u{1B}[K")
      isSaying = true
    case .ends:
      line?.end()
      line = nil
      if isSaying { output.writeError("\r\u{1B}[K") }
      isSaying = false
    case .windowChanged: output.followWindow()
    }
  }
}
