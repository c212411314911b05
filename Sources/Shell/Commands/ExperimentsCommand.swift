internal import Results
internal import ArgumentParser

/// Lists what can be measured.
struct ExperimentsCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: HelpTexts.sharedPage, abstract: "List the experiments.")

  @Flag(help: "Print quantities and findings too, as one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    if json { return .text(try CatalogueObject.json() + "\n") }
    let sitting = context.sitting
    return .document(
      ExperimentListScreen(lessons: sitting.lessons, words: sitting.words).document)
  }
}
