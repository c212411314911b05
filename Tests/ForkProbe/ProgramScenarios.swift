import Experiments
import Platform
import Programs

/// What becomes of small programs on the processors.
enum ProgramScenarios {
  /// How long each program runs, in nanoseconds.
  private static let time = 8_000_000

  /// Runs each program for a moment, and says how often and what it did that it must not.
  static func outcomes(of texts: [String]) -> Scenario.Facts {
    Scenario.facts {
      let processors = try Affinity.usable()
      var (runs, threads) = (0, 0)
      var facts: Scenario.Facts = []
      for (number, text) in texts.enumerated() {
        guard let program = LitmusProgram(text) else {
          facts.append(("no program", text))
          continue
        }
        threads = max(threads, program.code.threadNames.count)
        let run = LitmusRun(
          program.code, processors: processors, nanoseconds: time, seed: UInt64(number))
        let counts = try run.run()
        let prediction = LitmusPrediction.of(program)
        for (outcome, count) in counts.outcomes where !prediction.allows(outcome) {
          facts.append(("unpredicted \(number)", "\(count) times \(outcome)"))
        }
        runs += counts.outcomes.values.reduce(0, +)
      }
      return facts + [("runs", "\(runs)"), ("threads", "\(threads)")]
    }
  }
}
