import Notebook
import Testing

@testable import Shell

@Suite("The words of an exported notebook")
struct ExportWordingTests {
  private static let asked = QuestionReference(lesson: "kitchen", step: 2, question: "2-predict-1")

  private func report() throws -> [String] {
    let contents: [NotebookEntry.Content] = [
      .prediction(
        .init(
          asked: Self.asked, finding: "finishing-order", values: ["kept"], confidence: 1,
          language: "en")),
      .run(ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)),
      .outcome(.init(prediction: 1, run: 2, measured: "mixed", grade: .wrong)),
      .recall(.init(asked: Self.asked, option: 1, grade: .right, language: "en")),
    ]
    let entries = contents.enumerated().map {
      NotebookEntry(id: $0.offset + 1, seconds: 1_800_000_000, content: $0.element)
    }
    return NotebookExport.markdown(
      entries, wording: ExportWording.english, number: ExportWording.number
    ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("Every row of every table has as many cells as its head")
  func columns() throws {
    var cells = 0
    var tables = 0
    for line in try report() {
      guard line.hasPrefix("|") else {
        cells = 0
        continue
      }
      let count = line.split(separator: " | ", omittingEmptySubsequences: false).count
      if cells == 0 { tables += 1 }
      #expect(cells == 0 || cells == count, "\(line)")
      cells = count
    }
    #expect(tables == 4)
  }

  @Test("Every number has its unit")
  func units() throws {
    #expect(try report().contains { $0.contains("finished, 2.04 s") })
    #expect(ExportWording.number(1500, unit: "ns") == "1.5 µs")
  }

  @Test("Every grade has a word")
  func grades() {
    let grades: [AnswerGrade] = [.right, .wrong, .notSure, .undecided]
    #expect(grades.allSatisfy { ExportWording.english.grades[$0] != nil })
  }
}
