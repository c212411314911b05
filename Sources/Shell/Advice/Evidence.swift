internal import Terminal
internal import Results
/// What the newest matching run of the notebook says about a question.
struct Evidence: Equatable {
  /// A number with its interval and unit.
  struct Figure: Equatable {
    let name: String
    let value: Double
    let low: Double
    let high: Double
    let unit: Unit
  }

  /// What limits the run.
  enum Weakness: Equatable {
    /// The run could not decide.
    case inconclusive
    /// The run is this many days old.
    case old(days: Int)
    /// The program could use another number of processors then.
    case otherMachine(processors: Int)
    /// The run noticed a circumstance that its figures suffer from, by the name of the caveat.
    case caveat(String)
  }

  let question: EvidenceQuestion
  /// The value of the finding.
  let value: String
  /// The figure behind it; nil where the run has none.
  let figure: Figure?
  /// The number of the notebook's entry.
  let entry: Int
  /// The day of the run, such as 2026-11-28.
  let day: String
  let weaknesses: [Weakness]

  /// The value, unless the run could not decide.
  var decided: String? { value == "inconclusive" ? nil : value }
}
