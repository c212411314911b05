internal import Results
internal import ArgumentParser

/// Lists what can be measured.
struct ExperimentsCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments", abstract: "List the experiments.")

  @Flag(help: "Print quantities and findings too, as one JSON object and nothing else.")
  var json = false

  func perform(in session: Session) throws {
    if json {
      session.output.write(try CatalogueObject.json() + "\n")
    } else {
      session.output.show(ExperimentListScreen(session: session).document)
    }
  }
}
