internal import ArgumentParser

/// Lists what can be measured.
struct ExperimentsCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments", abstract: "List the experiments.")

  func perform(in session: Session) throws {
    session.output.show(ExperimentListScreen(session: session).document)
  }
}
