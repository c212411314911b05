internal import ArgumentParser
internal import Terminal

/// Every command in a line, gathered by what it is for.
struct HelpScreen {
  let words: FixedWords

  var document: Document {
    var table = Table(columns: words.columns([.type, .effect]))
    for (index, group) in groups.enumerated() {
      if index > 0 { table.append([]) }
      table.append([words.text(group.name).styled(.strong)])
      for command in group.commands {
        let configuration = command.configuration
        table.append([
          "  " + .command(configuration.commandName ?? ""), Text(configuration.abstract),
        ])
      }
    }
    return [
      .heading(level: 1, words.text(.help)), .table(table), .paragraph(words.text(.helpNext)),
    ]
  }

  /// Experiments have a list of their own.
  private var groups: [(name: FixedWord, commands: [any ParsableCommand.Type])] {
    [
      (.helpLearning, Conlab.learning),
      (.helpMeasuring, Conlab.experiments.filter { $0 is any LabCommand.Type }),
      (.helpLookingBack, Conlab.lookingBack), (.helpLab, Conlab.theLab),
    ]
  }
}
