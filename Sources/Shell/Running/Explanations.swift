internal import Lessons
internal import Results

/// What the lessons have to say about the findings of experiments, in one language.
final class Explanations {
  private let library: Library
  private let language: Language
  /// The pages read so far by experiment; nil where nothing is written.
  private var pages: [String: Explanation?] = [:]

  init(library: Library, language: Language) {
    self.library = library
    self.language = language
  }

  /// Why a run found what it found, with the numbers of the run; nil where nothing is written.
  func explanation(of finding: Finding, in measured: Measured) -> [Prose.Block]? {
    guard
      let section = page(of: measured.plan.experiment)?
        .explanation(finding: finding.name, value: finding.value)
    else { return nil }
    return try? section.filled(with: Placeholders(measured: measured).text)
  }

  private func page(of experiment: String) -> Explanation? {
    if let page = pages[experiment] { return page }
    let page = try? library.explanations(
      experiment: experiment, language: language.rawValue
    ).content
    pages[experiment] = .some(page)
    return page
  }
}
