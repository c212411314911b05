internal import Results
internal import Experiments
internal import Notebook
internal import Statistics
internal import Terminal

/// The measured numbers as an explanation asks for them: `{quantity@condition}` and `{option}`.
///
/// A bare name is that of the figure without a condition, or of the only one there is.
struct Placeholders {
  let measured: Measured

  /// The text for a placeholder; nil when this run has no such number.
  func text(_ written: String) -> String? {
    let parts = written.split(separator: "@", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return nil }
    let quantities = measured.judgement.figures.filter { $0.name == name }
    let condition = parts.count == 2 ? Condition(parts[1]) : .none
    let named = quantities.first { $0.condition == condition }
    let only = parts.count == 1 && quantities.count == 1 ? quantities.first : nil
    guard let quantity = named ?? only else { return option(named: written) }
    return quantity.estimate.valueText(in: quantity.unit)
  }

  private func option(named name: String) -> String? {
    measured.plan.value(of: "--" + name)
  }
}
