import Experiments
import Lessons
import Notebook
import Pages
import Results
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("A report of the notebook")
struct NotebookReportTests {
  private func report(_ language: Language = .english) throws -> Page {
    let folder = try TemporaryFolder()
    return page(of: try Samples.notebook(), Samples.sitting(folder, language: language))
  }

  private func page(of entries: [NotebookEntry], _ sitting: Sitting) -> Page {
    NotebookReport(entries, sitting.reportSource(entries)).page
  }

  @Test("explains findings with the numbers of the run", arguments: Language.allCases)
  func explained(language: Language) throws {
    let html = try report(language).html
    #expect(html.contains("80 %"))
    #expect(!html.contains("{order"))
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test("asks in the words of the lesson")
  func questions() throws {
    let markdown = try report(.chinese).markdown
    #expect(markdown.contains("| 他们按什么顺序完工？ | 按开工的顺序 | 有时不同 | ✗ 错 |"))
  }

  @Test("names schedules with the line that plays them again", arguments: Language.allCases)
  func schedules(language: Language) throws {
    let folder = try TemporaryFolder()
    let schedule = SavedSchedule(
      .found, program: "my own.program", text: "x = 0", model: "tso", schedule: "abAB", steps: 4,
      verdict: "never")
    let entries = [NotebookEntry(id: 1, seconds: 1_800_000_000, content: .schedule(schedule))]
    let markdown = page(of: entries, Samples.sitting(folder, language: language)).markdown
    #expect(markdown.contains("play \"my own.program\" --model tso --schedule abAB"))
  }

  @Test("says nothing of what there is nothing to say of")
  func empty() throws {
    let folder = try TemporaryFolder()
    let page = self.page(of: [], Samples.sitting(folder))
    #expect(page.sections.isEmpty)
  }

  @Test("shows one run in full where a plan was run often, and names the others")
  func month() throws {
    let folder = try TemporaryFolder()
    let runs = try (0..<300).map { index in
      let line = "lifecycle --workers \(index % 20 + 1) --rounds 10 --seed \(index)"
      return NotebookEntry(
        id: index + 1, seconds: 1_800_000_000 + Double(index) * 8_000,
        content: .run(ResultObject.make(try Samples.measured(line), machine: Samples.machineFacts)))
    }
    let html = page(of: runs, Samples.sitting(folder)).html
    #expect(html.matches(of: #/<figure>/#).count <= 12)
    #expect(html.utf8.count < 400_000)
    for number in 1...20 { #expect(html.contains("lifecycle --kind thread --workers \(number) ")) }
  }

  @Test("holds the article against the runs, and is silent where none tests a claim")
  func reportCard() throws {
    let folder = try TemporaryFolder()
    let sitting = Samples.sitting(folder, source: .embedded)
    let sections = page(of: try Samples.notebook(), sitting).sections
    #expect(!sections.contains { $0.anchor == "report-card" })
    let line = try #require(try sitting.claims().claims.first { $0.isTestable }?.commands.first)
    let name = line.prefix { $0 != " " }
    let findings = try #require(ExperimentCatalog.experiment(named: String(name))?.declaration)
      .findings.map { Finding(name: $0.name, value: "inconclusive", decidedBy: []) }
    let plan = try Samples.invocation(line).plan(freshSeed: 1)
    let run = RunResult(
      experiment: plan.experiment, plan: plan, outcome: .finished,
      machine: Samples.machineFacts, figures: [], findings: findings, caveats: [], seconds: 1,
      version: "1")
    let entry = NotebookEntry(id: 7, seconds: 0, content: .run(run))
    let markdown = page(of: [entry], sitting).markdown
    #expect(markdown.contains("report card"))
    #expect(markdown.contains("entry 7"))
  }
}
