internal import ArgumentParser
internal import Experiments
internal import Results

extension ExperimentCatalog {
  /// The experiment that a line runs, with all that was typed; nil where it runs none.
  static func invocation(ofLine line: String) -> (any ExperimentInvocation)? {
    guard let words = try? TypedLine.words(of: line) else { return nil }
    return try? invocation(of: words)
  }

  /// The experiment that a line runs, or what is wrong with the line.
  static func understood(_ line: String) throws(ShellError) -> any ExperimentInvocation {
    let words = try TypedLine.words(of: line)
    guard let name = words.first, let command = experiment(named: name)?.command else {
      throw .unknownExperiment(words.first ?? line, nearest: nil)
    }
    do {
      return try command.parse(Array(words.dropFirst())) as any ExperimentInvocation
    } catch {
      throw .grammar(
        GrammarComplaint(error, message: command.message(for: error)), command: [name])
    }
  }
}

extension Inquiry {
  /// What a typed line asks; nil where it runs no experiment.
  static func of(line: String) -> Inquiry? {
    ExperimentCatalog.invocation(ofLine: line).map {
      ExperimentCatalog.usualOptions.inquiry(of: $0.plan(freshSeed: 1))
    }
  }
}
