import Apparatus
import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

/// Options that experiments share.
private struct SharedShapes: ParsableArguments {
  @Option var shared = 1
  @Option var rest: String?
}

/// An experiment with an option of every shape.
private struct ManyShapes: Experiment {
  @Option var parentMemory = ByteCount(bytes: 4096)
  @Option var count = 3
  @Option var label: String?
  @Flag var quickly = false
  @OptionGroup var group: SharedShapes
  let notAnOption = 5

  static let declaration = ExperimentDeclaration(
    name: "many-shapes", abstract: "Nothing", discussion: "", quantities: [], findings: [],
    defaults: .init(rounds: 1))
  func measure(_ recorder: Recorder) throws {}
  func judge(_ observations: Observations) -> Judgement { Judgement(findings: []) }
  func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] { [] }

  private enum CodingKeys: CodingKey { case parentMemory, count, label, quickly, group }
}

@Suite("Options as a plan writes them")
struct PlanOptionTests {
  @Test("Defaults are written out; flags and options nobody typed are not")
  func defaults() throws {
    #expect(
      PlanOption.options(of: try ManyShapes.parse([])) == [
        .init(name: "--parent-memory", value: "4K"), .init(name: "--count", value: "3"),
        .init(name: "--shared", value: "1"),
      ])
  }

  @Test("What was typed is written in the order of declaration")
  func typed() throws {
    let words = ["--quickly", "--label", "x", "--count=5", "--parent-memory", "2M"]
    #expect(
      PlanOption.options(of: try ManyShapes.parse(words)) == [
        .init(name: "--parent-memory", value: "2M"), .init(name: "--count", value: "5"),
        .init(name: "--label", value: "x"), .init(name: "--quickly", value: nil),
        .init(name: "--shared", value: "1"),
      ])
  }
}
