import Notebook
import Pages
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
      for index in result.quantities.indices where result.quantities[index].unit == "ns" {
        result.quantities[index].estimate.value *= 2
        result.quantities[index].estimate.low *= 2
        result.quantities[index].estimate.high *= 2
      }
      result.findings[0].value = "kept"
      return NotebookEntry(id: entry.id, seconds: entry.seconds, content: .run(result))
    }
    return Gathering([
      .init(name: "Anna", entries: try Samples.notebook()),
      .init(name: "Bo <b>", entries: slower),
    ])
  }

  @Test("of one notebook", arguments: Language.allCases)
  func notebook(language: Language) throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder, language: language)
    let page = NotebookReport(try Samples.notebook(), in: session).page
    assertGolden(page.markdown, named: "report-\(language.rawValue).md")
  }

  @Test("of several notebooks", arguments: Language.allCases)
  func gathering(language: Language) throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder, language: language)
    let report = GatheringReport(try Self.gathering(), in: session)
    assertGolden(report.page.markdown, named: "gathering-\(language.rawValue).md")
    let comparison = GatheringComparison(gathering: try Self.gathering(), words: report.words)
    for width in [60, 80] {
      let canvas = Canvas(width: width)
      assertGolden(
        comparison.document.rendered(on: canvas),
        named: "gathering-compare-\(language.rawValue)-\(width).txt")
      assertGolden(
        report.page.document.rendered(on: canvas),
        named: "gathering-\(language.rawValue)-\(width).txt")
    }
  }
}
