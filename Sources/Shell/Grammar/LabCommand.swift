internal import ArgumentParser

/// A command of the lab that is no experiment: parsed by the one grammar, done in a session.
protocol LabCommand: ParsableCommand {
  /// Does what the command says; what it shows goes through the session's output.
  func perform(in session: Session) throws
}
