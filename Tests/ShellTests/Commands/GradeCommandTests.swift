import Notebook
import TestSupport
import Testing

@testable import Shell

@Suite("grade at the prompt")
struct GradeCommandTests {
  private let folder: TemporaryFolder
  private let lab: Dispatcher

  init() throws {
    folder = try TemporaryFolder()
    lab = Samples.lab(folder)
  }

  @Test(
    "Its status says whether something is missing, or whether the line is wrong",
    arguments: [
      ("grade", ExitCode.failed), ("grade kitchen --json", .failed), ("grade --csv", .failed),
      ("grade attic", .badInput), ("grade --json --csv", .badInput),
      ("grade --name Ann", .badInput), ("grade /nowhere/ann.json", .badInput),
    ])
  func status(line: String, expected: ExitCode) {
    #expect(lab.perform(line: line) == expected)
  }

  @Test("Exports of several people make a gradebook, whose status is no grade")
  func people() throws {
    for name in ["ann", "bo"] {
      try folder.write(
        Array(
          try NotebookExport.json(Samples.notebook(), finished: .init(steps: ["kitchen": [1]])).utf8
        ),
        to: "\(name).json")
    }
    let files = "\(folder.path)/ann.json \(folder.path)/bo.json"
    #expect(lab.perform(line: "grade \(files) --csv") == .success)
    #expect(lab.perform(line: "grade kitchen \(files) --name Ann --name Bo") == .success)
    #expect(lab.perform(line: "grade kitchen \(folder.path)/ann.json") == .failed)
    #expect(lab.perform(line: "grade \(files) --name Ann") == .badInput)
  }
}
