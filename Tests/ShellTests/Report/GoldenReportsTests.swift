import Experiments
import Notebook
import Pages
import Results
import Statistics
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("Reports look as recorded")
struct GoldenReportsTests {
  /// Two people who measured differently.
  static func gathering() throws -> Gathering {
    let slower = try Samples.notebook().map { entry -> NotebookEntry in
      guard case .run(var result) = entry.content else { return entry }
      result.figures = result.figures.map { figure in
        guard figure.unit == .nanoseconds else { return figure }
        return Figure(
          name: figure.name, figure.condition, unit: figure.unit, figure.estimate.scaled(by: 2))
      }
      let first = result.findings[0]
      result.findings[0] = Finding(name: first.name, value: "kept", decidedBy: first.decidedBy)
      return NotebookEntry(id: entry.id, seconds: entry.seconds, content: .run(result))
    }
    let people: [Gathering.Participant] = [
      .init(name: "Anna", entries: try Samples.notebook()),
      .init(name: "Bo <b>", entries: slower),
    ]
    return Gathering(people, usual: ExperimentCatalog.usualOptions)
  }

  @Test("of one notebook", arguments: Language.allCases)
  func notebook(language: Language) throws {
    let folder = try TemporaryFolder()
    let entries = try Samples.notebook()
    let sitting = Samples.sitting(folder, language: language)
    let page = NotebookReport(entries, sitting.reportSource(entries)).page
    assertText(page.markdown, named: "report-\(language.rawValue).md")
  }

  @Test("of several notebooks", arguments: Language.allCases)
  func gathering(language: Language) throws {
    let report = GatheringReport(
      gathering: try Self.gathering(), lessons: [try Samples.lesson(language)],
      words: Samples.words(language))
    assertText(report.page.markdown, named: "gathering-\(language.rawValue).md")
    let comparison = GatheringComparison(gathering: try Self.gathering(), words: report.words)
    assertScreen(comparison.document, named: "gathering-compare-\(language.rawValue)")
    assertScreen(report.page.document, named: "gathering-\(language.rawValue)")
  }
}
