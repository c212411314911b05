import Experiments
import Lessons
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("Lessons and experiments agree")
struct CatalogueFactsTests {
  private let catalogue = CatalogueFacts(
    lineError: Parsing.error(in:), grammar: GrammarTree.whole)

  @Test("Every finding, value, placeholder and command of the lessons is what experiments declare")
  func embedded() {
    let faults = ContentCheck(source: .embedded, catalogue: catalogue).faults()
    for fault in faults { Issue.record("\(fault.description)") }
  }

  @Test(
    "The catalogue is what the experiments declare",
    arguments: ExperimentCatalog.all.map { $0.name })
  func declared(name: String) throws {
    let declaration = try #require(ExperimentCatalog.experiment(named: name)).declaration
    let facts = try #require(
      catalogue.experiments.first { $0.name == name })
    #expect(facts.findings.map(\.name) == declaration.findings.map { $0.name })
    #expect(facts.quantities == declaration.quantities.map(\.name))
    let words = try Samples.invocation(name).plan(freshSeed: 1).words
    #expect(facts.options.allSatisfy { words.contains("--" + $0) })
    #expect(facts.findings.allSatisfy { $0.values.count > 1 })
  }

  @Test(
    "A lesson that explores, plays or repairs what is no program is told why",
    arguments: ["explore", "play", "repair"])
  func wrongProgram(command: String) {
    #expect(catalogue.commandError("\(command) peterson") == nil)
    #expect(catalogue.commandError("\(command) petersen")?.contains("peterson") == true)
    #expect(catalogue.commandError("\(command) \"x = 0; thread A: x = \"") != nil)
  }

  @Test("A lesson that types what the grammar refuses is told why")
  func wrongCommand() {
    let wrong = KitchenLesson.english().replacing(
      "```conlab\nlifecycle\n", with: "```conlab\nlifecycel\n")
    let source = LessonSource.memory(["en/01-kitchen.md": Array(wrong.utf8)])
    let faults = ContentCheck(source: source, catalogue: catalogue).faults()
    #expect(faults.contains { $0.description.contains("Did you mean 'lifecycle'?") })
  }

  @Test("The samples of these tests are in order themselves")
  func samples() {
    let check = ContentCheck(source: Samples.source, catalogue: catalogue)
    #expect(check.faults().map(\.description) == [])
  }
}
