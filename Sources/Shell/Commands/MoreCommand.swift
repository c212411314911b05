internal import ArgumentParser
internal import Results
internal import Terminal

/// Shows what the first screen of a run left out: everything, or what is known of one finding.
struct MoreCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "more",
    abstract: "Show the rest of the last run, or of one of its findings.")

  @Argument(
    help: .init(
      "A finding of the run, 'figures' for every figure, 'last', or the number of an entry.",
      valueName: "what"))
  var what: String?

  @Option(help: .init("The run: 'last', or the number of its entry.", valueName: "entry"))
  var entry = EntryReference.last

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    let reference = what.flatMap(EntryReference.init(argument:))
    let stored = try sitting.archive.run(at: reference ?? entry)
    if let screen = WatchScreen(stored.result, number: stored.number, words: sitting.words) {
      guard let what, reference == nil else { return .document(screen.rest) }
      return .document(try screen.part(what))
    }
    let measured = try stored.measured()
    let rest = RestScreen(
      measured: measured, stated: stored.result.caveats,
      result: sitting.screen(of: measured), words: sitting.words)
    guard let what, reference == nil else { return .document(rest.document) }
    if what == RestScreen.figuresWord { return .document(rest.figures) }
    guard let document = rest.document(of: what) else {
      throw ShellError.unknownFinding(
        what, experiment: measured.plan.experiment,
        known: measured.judgement.findings.map(\.name) + [RestScreen.figuresWord])
    }
    return .document(document)
  }
}
