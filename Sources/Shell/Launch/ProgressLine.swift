internal import Results
internal import Terminal
internal import Wording

/// The line that moves while an experiment runs: a bar, the time, the budget, the round.
///
/// It appears after half a second, is redrawn in place, and is gone when the run has ended. Where
/// nothing may be redrawn, one line says once that something is under way.
final class ProgressLine {
  private let output: Output
  private let name: String
  private let settings: RunSettings
  private let words: Wording
  private var isDrawn = false
  private var isSaid = false
  private var last = 0.0

  /// Nanoseconds before the line appears.
  private static let patience = 0.5e9
  /// Nanoseconds between two drawings.
  private static let interval = 0.1e9
  private static let barWidth = 20

  init(of plan: Plan, output: Output, words: Wording) {
    name = plan.experiment
    settings = plan.settings
    self.output = output
    self.words = words
  }

  /// Draws how far the run is, if it is time to; the time is in nanoseconds.
  func update(elapsed: Double) {
    guard elapsed >= ProgressLine.patience else { return }
    guard output.canAnimate else { return sayOnce(settings.mostSeconds * 1e9) }
    guard elapsed - last >= ProgressLine.interval || !isDrawn else { return }
    last = elapsed
    isDrawn = true
    output.writeError("\r" + line(elapsed) + "\u{1B}[K")
  }

  /// Takes the line away.
  func end() {
    if isDrawn { output.writeError("\r\u{1B}[K") }
    isDrawn = false
  }

  private func line(_ elapsed: Double) -> String {
    let isOver = settings.untilDecided && elapsed > settings.seconds * 1e9
    let budget = (isOver ? settings.mostSeconds : settings.seconds) * 1e9
    let share = min(elapsed / max(budget, 1), 1)
    let full = Int(share * Double(ProgressLine.barWidth))
    let glyphs = output.canvas.glyphs == .unicode ? ("━", "─") : ("#", "-")
    let bar =
      String(repeating: glyphs.0, count: full)
      + String(repeating: glyphs.1, count: ProgressLine.barWidth - full)
    let time = NumberFormat.column([budget], .nanoseconds)
    let place = words(
      isOver ? ScreenWord.progressMeasuringOn : .progressTime,
      ["time": time.number(elapsed), "budget": time.format(budget)])
    let text = "\(name) \(bar) \(place)"
    return DisplayWidth.truncated(text, to: output.canvas.width - 1)
  }

  private func sayOnce(_ budget: Double) {
    guard !isSaid, output.speaksProgress else { return }
    isSaid = true
    let most = NumberFormat.format(budget, unit: .nanoseconds)
    output.writeError(words(ScreenWord.progressRunning, ["name": name, "time": most]) + "\n")
  }
}
