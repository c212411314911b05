internal import Experiments
internal import Lessons
internal import Terminal

extension Dispatcher {
  /// Shows the help of a command, or of the program as a whole with the list of all commands.
  func showHelp(_ path: [String]) -> Bool {
    guard let tree = GrammarTree.whole,
      let page = HelpPage(of: path, in: tree, words: sitting.words, examples: examples(of: path))
    else { return false }
    let list = path.isEmpty ? HelpScreen(groups: Conlab.overview, words: sitting.words).list : []
    output.show(page.document + list)
    return true
  }

  private func examples(of path: [String]) -> [String] {
    guard path.count == 1, let experiment = ExperimentCatalog.experiment(named: path[0]) else {
      return CommandExamples.lines(of: path)
    }
    return ExperimentExamples(name: experiment.name, used: sitting.commandLines).lines
  }
}

extension Sitting {
  /// The commands that lessons, the FAQ and the claims use, in the order in which they are met.
  fileprivate var commandLines: [String] {
    let questions = (try? faq().content.items) ?? []
    return lessons.flatMap { $0.steps.flatMap(\.blocks.commands).flatMap(\.lines) }
      + questions.flatMap { $0.blocks.commands.flatMap(\.lines) }
      + ((try? claims().claims.flatMap(\.commands)) ?? [])
  }
}
