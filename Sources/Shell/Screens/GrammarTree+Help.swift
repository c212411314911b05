internal import Experiments

extension GrammarTree {
  /// The options of a group that every experiment has, or that the first one shares with others.
  func sharedOptions(in title: String) -> [Argument] {
    let any = ExperimentCatalog.names.first.flatMap(command.subcommand)
    return (any?.options ?? []).filter { $0.sectionTitle == title }
  }
}

extension GrammarTree.Argument {
  /// Whether every experiment has it.
  var isShared: Bool {
    [SharedOptions.run, SharedOptions.output].contains(sectionTitle)
  }

  /// The argument as it is typed, with the name of its value.
  var form: String {
    switch kind {
    case .positional: "<\(valueName ?? "value")>"
    case .option: "\(typed) <\(valueName ?? "value")>"
    case .flag: typed
    }
  }

  /// The argument in the line of usage.
  var usage: String {
    let repeated = isRepeating == true ? form + " ..." : form
    return isOptional ? "[\(repeated)]" : repeated
  }
}
