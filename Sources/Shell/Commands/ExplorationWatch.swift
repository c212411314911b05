internal import Platform
internal import Programs
internal import Wording

/// Hears Ctrl-C while the lab itself explores, and says once in a while that it still does.
final class ExplorationWatch {
  private let sitting: Sitting
  private let signals: SignalDescriptor?
  private let start = MonotonicClock.now()
  /// Whether somebody pressed Ctrl-C.
  private(set) var isStopped = false
  private var last = 0

  /// Nanoseconds before anything is said, and between two drawings.
  private static let patience = 500_000_000
  private static let interval = 100_000_000

  init(_ sitting: Sitting) {
    self.sitting = sitting
    signals = try? SignalDescriptor(for: [.interrupt])
  }

  /// Whether somebody wants the exploration to stop; asked again and again, with the states seen.
  func isCancelled(states: Int) -> Bool {
    isCancelled(ProgramWord.exploring, ["states": Natural(states).grouped])
  }

  /// Whether somebody wants the search for repairs to stop; asked again and again, with those tried.
  func isCancelled(repairs: Int) -> Bool {
    isCancelled(ProgramWord.tryingRepairs, ["count": Natural(repairs).grouped])
  }

  private func isCancelled(_ word: ProgramWord, _ values: [String: String]) -> Bool {
    if signals?.next() != nil { isStopped = true }
    let elapsed = MonotonicClock.now() - start
    if elapsed > Self.patience, elapsed - last > Self.interval {
      last = elapsed
      let time = ["time": "\(elapsed / 1_000_000_000)"]
      sitting.runner.report(.says(sitting.words(word, values.merging(time) { $1 })))
    }
    return isStopped
  }

  /// Takes the line away and lets Ctrl-C do what it usually does.
  func end() {
    if last > 0 { sitting.runner.report(.ends) }
    signals?.close()
  }
}
