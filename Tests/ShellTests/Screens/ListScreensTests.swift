import Experiments
import Lessons
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("Lists of what can be typed")
struct ListScreensTests {
  private func rows(_ document: Document) -> [[String]] {
    document.blocks.flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows.map { $0.map(\.plain) } } else { [] }
    }
  }

  @Test("The experiments stand below the lesson that first runs them, each once")
  func experiments() throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder)
    let rows = rows(ExperimentListScreen(session: session).document)
    #expect(rows.first == ["kitchen", "Cooks in a kitchen"])
    #expect(rows[1].first == "  lifecycle")
    #expect(rows[2].isEmpty && rows[3].first == "more")
    let names = rows.compactMap(\.first).filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    #expect(names.map(String.init).sorted() == ExperimentCatalog.all.map { $0.name }.sorted())
  }

  @Test("The help names every command that is no experiment", arguments: Language.allCases)
  func help(language: Language) {
    let words = FixedWords(library: Library(), language: language)
    let names = Set(rows(HelpScreen(words: words).document).compactMap(\.first))
    for name in Parsing.names where ExperimentCatalog.experiment(named: name) == nil {
      if name == "help" { continue }
      #expect(names.contains("  " + name), "\(name)")
    }
  }

  @Test("The lists read well in narrow windows", arguments: [60, 80])
  func narrow(width: Int) throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder, language: .chinese)
    let screens = [
      ExperimentListScreen(session: session).document, HelpScreen(words: session.words).document,
      LessonListScreen(session: session).document,
    ]
    for screen in screens {
      let lines = screen.rendered(on: Canvas(width: width)).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
      // A table that had no room would show one record a row.
      #expect(lines.contains { $0.allSatisfy { $0 == "─" } })
    }
  }
}
