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
  /// The shortest bar that shows anything.
  private static let leastBar = 4

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
    let time = NumberFormat.column([budget], .nanoseconds)
    let place = words(
      isOver ? ScreenWord.progressMeasuringOn : .progressTime,
      ["time": time.number(elapsed), "budget": time.format(budget)])
    return Self.line(
      name, place: place, share: min(elapsed / max(budget, 1), 1), width: output.canvas.width - 1,
      isUnicode: output.canvas.glyphs == .unicode)
  }

  /// The words with a bar between them, as long as there is room for it.
  static func line(
    _ name: String, place: String, share: Double, width: Int, isUnicode: Bool
  ) -> String {
    let room = width - DisplayWidth.of(name) - DisplayWidth.of(place) - 2
    guard room >= leastBar else { return DisplayWidth.truncated("\(name) \(place)", to: width) }
    let bar = min(room, barWidth)
    let full = Int(share * Double(bar))
    let glyphs = isUnicode ? ("━", "─") : ("#", "-")
    return "\(name) " + String(repeating: glyphs.0, count: full)
      + String(repeating: glyphs.1, count: bar - full) + " \(place)"
  }

  private func sayOnce(_ budget: Double) {
    guard !isSaid, output.speaksProgress else { return }
    isSaid = true
    let most = NumberFormat.format(budget, unit: .nanoseconds)
    output.writeError(words(ScreenWord.progressRunning, ["name": name, "time": most]) + "\n")
  }
}
