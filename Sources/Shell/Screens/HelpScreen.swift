internal import Terminal
internal import Wording

/// Commands that serve one purpose, each with what it does.
struct CommandGroup {
  let name: ScreenWord
  let commands: [(name: String, abstract: String)]
}

/// Every command in a line, gathered by what it is for.
struct HelpScreen {
  let groups: [CommandGroup]
  let words: Wording

  private func abstract(_ command: (name: String, abstract: String)) -> String {
    HelpTexts(words: words).abstract(of: [command.name], english: command.abstract)
  }

  var document: Document {
    [.heading(level: 1, words.text(ScreenWord.help))] + list
  }

  /// The commands without a title above them.
  var list: Document {
    var table = Table(columns: words.columns([.type, .effect]))
    for (index, group) in groups.enumerated() {
      if index > 0 { table.append([]) }
      table.append([words.text(group.name).styled(.strong)])
      for command in group.commands {
        table.append(["  " + .command(command.name), Text(abstract(command))])
      }
    }
    return [.table(table), .paragraph(words.text(ScreenWord.helpNext))]
  }
}
