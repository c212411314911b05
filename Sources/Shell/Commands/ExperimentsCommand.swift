internal import ArgumentParser
internal import Experiments
internal import Terminal

/// Lists what can be measured.
struct ExperimentsCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments", abstract: "List the experiments.")

  func perform(in session: Session) throws {
    var table = Table(columns: [.init("experiment"), .init("what it does")])
    for experiment in ExperimentCatalog.all {
      let declaration = experiment.declaration
      table.append([.command(declaration.name), Text(declaration.abstract)])
    }
    session.output.show([
      .heading(level: 1, "Experiments"), .table(table),
      .paragraph(
        "Type a name to run it with its defaults; \("help NAME", .command) shows its options."),
    ])
  }
}
