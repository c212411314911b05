internal import Results
internal import Statistics
internal import Terminal

extension Figure {
  /// The figure with its interval for programs, without how it was come by.
  var members: [String: JSONValue] {
    [
      "name": .text(name), "condition": .text(condition.text), "unit": .text(unit.rawValue),
      "value": .number(estimate.value), "low": .number(estimate.low),
      "high": .number(estimate.high),
    ]
  }
}
