internal import Wording
internal import Results

/// Shows how far a run is while it is under way.
final class RunDisplay {
  private let output: Output
  private var line: ProgressLine?

  init(_ output: Output) { self.output = output }

  /// Takes in how far the run is, and the words to say it in.
  func take(_ progress: RunProgress, _ words: Wording) {
    switch progress {
    case .begins(let plan):
      // A page that waited for a key would hold up the run.
      output.flush()
      line = ProgressLine(of: plan, output: output, words: words)
    case .goesOn(let elapsed): line?.update(elapsed: elapsed)
    case .ends:
      line?.end()
      line = nil
    case .windowChanged: output.followWindow()
    }
  }
}
