import ArgumentParser
import Notebook
import Pages
import Terminal
import Experiments
import TestSupport
import Testing

@testable import Shell

@Suite("Several notebooks in one report")
struct GatheringReportTests {
  private func gathering() throws -> Gathering {
    Gathering(
      [
        .init(name: "Anna", entries: try Samples.notebook()),
        .init(name: "Bo <b>", entries: try Samples.notebook()),
      ], usual: ExperimentCatalog.usualOptions)
  }

  @Test("says that the figures of two people cannot be told apart where they are the same")
  func verdict() throws {
    let text = GatheringComparison(gathering: try gathering(), words: Samples.words()).document
      .rendered(on: .init(width: 100))
    #expect(text.contains("cannot tell"))
    #expect(!text.contains("higher\n") && !text.contains("lower\n"))
  }

  @Test(
    "names people after their files as far as that tells them apart",
    arguments: [
      (["a.json", "b.json"], ["a", "b"]), (["x/n.json", "y/n.json"], ["x/n", "y/n"]),
      (["/home/u/a.json", "b"], ["a", "b"]), (["a.JSON", "a.b.json"], ["a", "a.b"]),
    ])
  func names(files: [String], expected: [String]) throws {
    #expect(try PeopleOptions.parse([]).names(files) == expected)
  }

  @Test(
    "refuses what cannot be compared",
    arguments: [
      ("notebook compare 1 a.json", "mixes numbers and files"),
      ("notebook compare 1", "1 number given"), ("notebook compare 1 2 3", "3 numbers given"),
      ("notebook compare a.json", "at least two"), ("notebook merge a.json a.json", "named twice"),
      ("notebook merge a.json b.json --name Anna", "1 name for 2 files"),
      ("notebook merge a.json b.json --json --output x.md", "cannot be used together"),
      ("notebook export --since yesterday x.md", "a day such as"),
      ("notebook export --last 0 x.md", "a number from 1"),
      ("notebook export --experiment rase x.md", "Did you mean 'race'?"),
    ])
  func refusals(line: String, words: String) throws {
    let error = #expect(throws: ShellError.self) {
      try Parsing.parse(try TypedLine.words(of: line))
    }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
