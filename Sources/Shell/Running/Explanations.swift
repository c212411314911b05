internal import Lessons
internal import Results

/// What the lessons have to say about the findings of experiments, in one language.
struct Explanations {
  let library: Library
  let language: Language

  /// Why a run found what it found, with the numbers of the run; nil where nothing is written.
  func explanation(of finding: Finding, in measured: Measured) -> [Prose.Block]? {
    let name = measured.plan.experiment
    guard
      let page = try? library.explanations(
        experiment: name, language: language.rawValue
      ).content,
      let section = page.explanation(finding: finding.name, value: finding.value)
    else { return nil }
    return try? section.filled(with: Placeholders(measured: measured).text)
  }
}
