import Experiments
import Results
import Testing

@testable import Shell

@Suite("The grammar as data")
struct GrammarTreeTests {
  private let tree: GrammarTree

  init() throws { tree = try #require(GrammarTree.whole) }

  @Test("It knows every word that can be typed first")
  func commands() {
    let names = (tree.command.subcommands ?? []).map(\.commandName)
    #expect(Set(names).isSuperset(of: Parsing.names))
  }

  @Test(
    "Every option of an experiment is one that a plan writes or that all experiments share",
    arguments: ExperimentCatalog.all.map { $0.name })
  func options(name: String) throws {
    let command = try #require(tree.command.subcommand(name))
    let own = try Samples.invocation(name).plan(freshSeed: 1).words.filter { $0.hasPrefix("--") }
    let offered = Set(command.options.map(\.typed))
    #expect(offered.isSuperset(of: own))
    #expect(offered.isSuperset(of: ["--quick", "--json", "--raw", "--plain", "--help"]))
    #expect(command.options.allSatisfy { $0.abstract?.isEmpty == false })
  }
}
