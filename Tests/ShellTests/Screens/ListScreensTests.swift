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
    let sitting = Samples.sitting(folder)
    let screen = ExperimentListScreen(lessons: sitting.lessons, words: sitting.words)
    let rows = rows(screen.document)
    #expect(rows.first == ["kitchen", "Cooks in a kitchen"])
    #expect(rows[1].first == "  lifecycle")
    #expect(rows[2].isEmpty && rows[3].first == "more")
    let names = rows.compactMap(\.first).filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    #expect(names.map(String.init).sorted() == ExperimentCatalog.all.map { $0.name }.sorted())
  }

  @Test("The help names every command that is no experiment", arguments: Language.allCases)
  func help(language: Language) {
    let screen = HelpScreen(groups: Conlab.overview, words: Samples.words(language))
    let names = Set(rows(screen.document).compactMap(\.first))
    for name in Parsing.names where ExperimentCatalog.experiment(named: name) == nil {
      if name == "help" { continue }
      #expect(names.contains("  " + name), "\(name)")
    }
  }

  @Test("The lists read well in narrow windows", arguments: [60, 80])
  func narrow(width: Int) throws {
    let folder = try TemporaryFolder()
    let sitting = Samples.sitting(folder, language: .chinese)
    let words = sitting.words
    let screens = [
      ExperimentListScreen(lessons: sitting.lessons, words: words).document,
      HelpScreen(groups: Conlab.overview, words: words).document,
      LessonListScreen(lessons: sitting.lessonStates, words: words).document,
    ]
    for screen in screens {
      let lines = screen.rendered(on: Canvas(width: width)).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
      // A table that had no room would show one record a row.
      #expect(lines.contains { $0.allSatisfy { $0 == "─" } })
    }
  }
}
