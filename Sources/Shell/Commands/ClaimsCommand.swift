internal import ArgumentParser

/// Lists the claims of the article with their verdicts, or puts them to the test.
struct ClaimsCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "See what the article claims, and what this machine says.",
    discussion: """
      Alone it lists the claims with the verdicts that the notebook's newest runs give; nothing \
      is run. With the name of a claim its test is run, and with --all the tests of all claims, \
      each command once. Ctrl-C stops; what was measured until then is kept and counts.
      """)

  @Argument(help: .init("A claim to test, such as C2.2b.", valueName: "claim"))
  var claim: String?

  @Flag(help: "Test all claims, then show the article's report card.")
  var all = false

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  @Flag(help: "No colour and no glyph beyond ASCII.")
  var plain = false

  func validate() throws {
    if let claim, all { throw ShellError.either("--all", or: claim) }
  }

  var isPlain: Bool { plain }

  func perform(in context: CommandContext) throws -> Reply {
    let tester = try ClaimTester(context.sitting, isJSON: json)
    if all { return try tester.testAll() }
    return try claim.map(tester.test) ?? tester.list()
  }
}
