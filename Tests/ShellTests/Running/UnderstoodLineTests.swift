import Experiments
import Results
import Testing

@testable import Shell

@Suite("A line of content that runs an experiment")
struct UnderstoodLineTests {
  @Test("is the experiment with its options")
  func understood() throws {
    let invocation = try ExperimentCatalog.understood("race --workers 3")
    #expect(invocation.plan(freshSeed: 1).description.hasPrefix("race --workers 3"))
  }

  @Test(
    "says what is wrong with it",
    arguments: [
      ("rase --workers 3", .unknownExperiment("rase", nearest: nil)),
      ("race 'one", .unfinishedQuote("race 'one")),
      (
        "race --wörkers 3",
        .grammar(.unknownOption("--wörkers", nearest: "--workers"), command: ["race"])
      ),
      ("race --workers", .grammar(.missingValue(of: "--workers <count>"), command: ["race"])),
    ] as [(String, ShellError)])
  func wrong(line: String, error: ShellError) {
    #expect(throws: error) { _ = try ExperimentCatalog.understood(line) }
  }
}
