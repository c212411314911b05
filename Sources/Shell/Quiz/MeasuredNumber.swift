internal import Results
internal import Experiments
internal import Lessons
internal import Statistics
internal import Terminal

/// The measured number that settles a question, with its interval.
struct MeasuredNumber: Equatable {
  let value: Double
  let low: Double
  let high: Double
  let unit: Unit
  /// Whether the finding that the number belongs to could tell.
  let isConclusive: Bool

  /// Where an answer lies; where the finding could not tell, nothing is said.
  func verdict(_ said: Double, _ question: NumericQuestion) -> NumericQuestion.Verdict {
    isConclusive ? question.verdict(said, low: low, high: high) : .undecided
  }

  /// The number as it is shown.
  var text: String { NumberFormat.format(value, low: low, high: high, unit: unit) }
  /// Its interval as it is shown.
  var interval: String { NumberFormat.interval(value, low: low, high: high, unit: unit) }
}

extension MeasuredNumber {
  /// The number in a run; nil when the run has none.
  init?(_ question: NumericQuestion, in measured: Measured) {
    let wanted = question.quantity
    let found = measured.judgement.figures.first {
      $0.name == wanted.name && (wanted.condition == nil || $0.condition.text == wanted.condition)
    }
    guard let found, found.estimate.value.isFinite else { return nil }
    value = found.estimate.value
    low = found.estimate.low
    high = found.estimate.high
    unit = found.unit
    let finding = measured.findings[question.finding]
    isConclusive = finding != nil && finding != Grade.inconclusiveValue
  }
}
