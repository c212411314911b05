internal import Terminal
internal import Wording

/// The help of one command in the language of the session, in the order in which the parser shows
/// it: what it is for, how it is typed, its arguments, its options by groups, its subcommands.
struct HelpPage {
  let path: [String]
  let command: GrammarTree.Command
  let words: Wording

  /// The page of the command that the words name; nil where the grammar has none.
  init?(of path: [String], in tree: GrammarTree, words: Wording) {
    var command = tree.command
    for name in path {
      guard let next = command.subcommand(name) else { return nil }
      command = next
    }
    self.path = path
    self.command = command
    self.words = words
  }

  var document: Document {
    let discussion = texts.discussion(of: path, english: command.discussion ?? "")
    var blocks: [Block] = [
      head(.headOverview),
      .paragraph(Text(texts.abstract(of: path, english: command.abstract ?? ""))),
    ]
    if !discussion.isEmpty { blocks.append(.paragraph(Text(discussion))) }
    blocks += [head(.headUsage), .code(usage, language: nil)]
    blocks += section(words[HelpWord.headArguments], command.positionals.map(row))
    for title in groups {
      blocks += section(
        texts.title(of: title), options.filter { $0.sectionTitle == title }.map(row))
    }
    blocks += section(
      words[HelpWord.headOptions], options.filter { $0.sectionTitle == nil }.map(row))
    blocks += section(words[HelpWord.headSubcommands], subcommands.map(row))
    if !subcommands.isEmpty {
      let help = (["help"] + path).joined(separator: " ") + " NAME"
      blocks.append(.paragraph(words.text(HelpWord.more, ["help": Text(help)])))
    }
    return Document(blocks)
  }

  private var texts: HelpTexts { HelpTexts(words: words) }

  private var options: [GrammarTree.Argument] { command.options }

  /// The titled groups of options, in the order of their first option.
  private var groups: [String] {
    options.compactMap(\.sectionTitle).uniqued()
  }

  private var subcommands: [GrammarTree.Command] {
    (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The line to type, what may be left out in brackets.
  private var usage: String {
    let choice = subcommands.isEmpty ? [] : ["<\(words[HelpWord.headSubcommands])>"]
    let arguments = command.positionals + options.filter { !$0.isEverywhere }
    return (["conlab"] + path + choice + arguments.map(\.usage)).joined(separator: " ")
  }

  private func head(_ word: HelpWord) -> Block { .heading(level: 2, words.text(word)) }

  private func section(_ title: String, _ rows: [[Text]]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 2, Text(title)),
      .table(Table(columns: [.init(Text()), .init(Text())], rows: rows)),
    ]
  }

  private func row(_ argument: GrammarTree.Argument) -> [Text] {
    let name = argument.typed.isEmpty ? argument.valueName ?? "" : argument.typed
    let help = texts.help(
      of: name, of: path, in: argument.sectionTitle, english: argument.abstract ?? "")
    return [Text(argument.form, .command), withFacts(Text(help), facts(argument))]
  }

  private func row(_ subcommand: GrammarTree.Command) -> [Text] {
    let name = subcommand.commandName
    let abstract = texts.abstract(of: path + [name], english: subcommand.abstract ?? "")
    let isDefault = command.defaultSubcommand == name
    return [
      Text(name, .command),
      withFacts(Text(abstract), isDefault ? words.text(HelpWord.defaultCommand) : nil),
    ]
  }

  private func withFacts(_ help: Text, _ facts: Text?) -> Text {
    facts.map { words.text(HelpWord.withFacts, ["help": help, "facts": $0]) } ?? help
  }

  /// The values that an option takes and the one it has when none is typed.
  private func facts(_ argument: GrammarTree.Argument) -> Text? {
    let values = argument.allValues.map { Text($0.joined(separator: ", ")) }
    let usual = argument.defaultValue.map { Text($0) }
    return switch (values, usual) {
    case (let values?, let usual?):
      words.text(HelpWord.valuesAndDefault, ["values": values, "value": usual])
    case (let values?, nil): words.text(HelpWord.values, ["values": values])
    case (nil, let usual?): words.text(HelpWord.default, ["value": usual])
    case (nil, nil): nil
    }
  }
}

extension GrammarTree.Argument {
  /// The argument as it is typed, with the name of its value.
  fileprivate var form: String {
    switch kind {
    case .positional: "<\(valueName ?? "value")>"
    case .option: "\(typed) <\(valueName ?? "value")>"
    case .flag: typed
    }
  }

  /// The argument in the line of usage.
  fileprivate var usage: String {
    let repeated = isRepeating == true ? form + " ..." : form
    return isOptional ? "[\(repeated)]" : repeated
  }
}
