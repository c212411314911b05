internal import ArgumentParser

/// How far the words of a line lead down the grammar: "notebook show 3" leads to notebook, show.
struct CommandPath {
  /// The names of the commands, the first word's first.
  let names: [String]
  /// The word after them where only the name of a command could stand; nil if all is well.
  let stray: String?
  /// The names that could stand after the path.
  let choices: [String]

  /// Walks the words down from the root of the grammar.
  init(_ words: [String]) {
    var command: any ParsableCommand.Type = Conlab.self
    var names: [String] = []
    for word in words {
      guard let next = CommandPath.command(word, below: command) else { break }
      command = next
      names.append(word)
    }
    self.names = names
    choices = CommandPath.names(below: command)
    let rest = words.dropFirst(names.count).first
    stray = choices.isEmpty ? nil : rest.flatMap { $0.hasPrefix("-") ? nil : $0 }
  }

  /// The names of the commands directly below one.
  static func names(below command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.map { $0._commandName }
  }

  /// The command of that name directly below one.
  static func command(
    _ name: String, below parent: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    parent == Conlab.self
      ? Conlab.command(name)
      : parent.configuration.subcommands.first { $0._commandName == name }
  }
}
