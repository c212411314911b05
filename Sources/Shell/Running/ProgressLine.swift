internal import Terminal

/// The line that moves while an experiment runs: a bar, the time, the budget, the round.
///
/// It appears after half a second, is redrawn in place, and is gone when the run has ended. Where
/// nothing may be redrawn, one line says once that something is under way.
final class ProgressLine {
  private let output: Output
  private let name: String
  private var isDrawn = false
  private var isSaid = false
  private var last = 0.0

  /// Nanoseconds before the line appears.
  private static let patience = 0.5e9
  /// Nanoseconds between two drawings.
  private static let interval = 0.1e9
  private static let barWidth = 20

  init(name: String, output: Output) {
    self.name = name
    self.output = output
  }

  /// Draws how far the run is, if it is time to; both times are in nanoseconds.
  func update(elapsed: Int, budget: Double) {
    let elapsed = Double(elapsed)
    guard elapsed >= ProgressLine.patience else { return }
    guard output.canAnimate else { return sayOnce(budget) }
    guard elapsed - last >= ProgressLine.interval || !isDrawn else { return }
    last = elapsed
    isDrawn = true
    output.writeError("\r" + line(elapsed, of: budget) + "\u{1B}[K")
  }

  /// Takes the line away.
  func end() {
    if isDrawn { output.writeError("\r\u{1B}[K") }
    isDrawn = false
  }

  private func line(_ elapsed: Double, of budget: Double) -> String {
    let share = min(elapsed / max(budget, 1), 1)
    let full = Int(share * Double(ProgressLine.barWidth))
    let glyphs = output.canvas.glyphs == .unicode ? ("━", "─") : ("#", "-")
    let bar =
      String(repeating: glyphs.0, count: full)
      + String(repeating: glyphs.1, count: ProgressLine.barWidth - full)
    let time = NumberFormat.column([budget], .nanoseconds)
    let text =
      "\(name) \(bar) \(time.number(elapsed)) of \(time.format(budget))"
      + "  Ctrl-C stops"
    return DisplayWidth.truncated(text, to: output.canvas.width - 1)
  }

  private func sayOnce(_ budget: Double) {
    guard !isSaid, output.speaksProgress else { return }
    isSaid = true
    let most = NumberFormat.format(budget, unit: .nanoseconds)
    output.writeError("\(name) is running, at most about \(most)\n")
  }
}
