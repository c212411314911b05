internal import Experiments
internal import Results
internal import Terminal
internal import Wording

/// The help of one command in the language of the session: what it is for, what is its own, three
/// commands to try, what it can find, and in a few lines at the end what it shares with others.
struct HelpPage {
  let path: [String]
  let command: GrammarTree.Command
  let words: Wording
  /// Commands to try.
  let examples: [String]
  private let tree: GrammarTree

  /// The page of the command that the words name; nil where the grammar has none.
  init?(of path: [String], in tree: GrammarTree, words: Wording, examples: [String] = []) {
    var command = tree.command
    for name in path {
      guard let next = command.subcommand(name) else { return nil }
      command = next
    }
    self.path = path
    self.command = command
    self.words = words
    self.examples = examples
    self.tree = tree
  }

  var document: Document {
    let abstract = Text(texts.abstract(of: path, english: command.abstract ?? ""))
    let experiment = path.count == 1 ? ExperimentCatalog.experiment(named: path[0]) : nil
    return Document([.paragraph(abstract)])
      + (experiment.map {
        own + tried + findings(of: $0.declaration) + explored($0.name) + shared($0.name)
      }
        ?? explained + own + tried + (path.isEmpty ? [] : below))
  }

  // MARK: The parts

  /// What there is to say of a command, and the line to type.
  private var explained: Document {
    let discussion = texts.discussion(of: path, english: command.discussion ?? "")
    let said: [Block] = discussion.isEmpty ? [] : [.paragraph(Text(discussion))]
    return Document(said + [.code(usage, language: nil)])
  }

  /// Its arguments, and the options that are its own.
  private var own: Document {
    var blocks = section(words[HelpWord.headArguments], command.positionals.map(row))
    blocks += section(words[HelpWord.headOptions], ownOptions.map(row))
    if path == [HelpTexts.sharedPage] {
      for title in [SharedOptions.run, SharedOptions.output, SharedOptions.runtime] {
        blocks += section(texts.title(of: title), tree.sharedOptions(in: title).map(row))
      }
    }
    return Document(blocks)
  }

  private var tried: Document {
    guard !examples.isEmpty else { return [] }
    return [
      head(.headExamples), .code(examples.joined(separator: "\n"), language: nil),
    ]
  }

  /// What an experiment can find, each finding with the answers that it may have.
  private func findings(of declaration: ExperimentDeclaration) -> Document {
    let rows = declaration.findings.map { finding -> [Text] in
      let answers = finding.answers.filter { $0 != FindingDeclaration.openAnswer }
        .map { Text(texts.answer($0)) }
      let list = words.list(answers)
      let said = texts.meaning(ofFinding: finding.name)
        .map { words.text(HelpWord.foundAnswers, ["finding": Text($0), "answers": list]) }
      return [.strong(finding.name), said ?? list]
    }
    return Document(section(words[HelpWord.headFindings], rows))
  }

  /// Where all that can happen is looked at, and not only what did.
  private func explored(_ name: String) -> Document {
    guard let line = GivenProgram.exploring(name) else { return [] }
    return [.paragraph(words.text(ProgramWord.everySchedule, ["line": .command(line)]))]
  }

  /// Where it is told what every experiment takes, and how this one measures.
  private func shared(_ name: String) -> Document {
    let hasRuntime = options.contains { $0.sectionTitle == SharedOptions.runtime }
    let word: HelpWord = hasRuntime ? .sharedAndRuntime : .shared
    return [.paragraph(words.text(word, ["show": .command("show \(name)")]))]
  }

  /// The commands below it.
  private var below: Document {
    guard !subcommands.isEmpty else { return [] }
    let help = (["help"] + path).joined(separator: " ") + " NAME"
    return Document(
      section(words[HelpWord.headSubcommands], subcommands.map(row))
        + [.paragraph(words.text(HelpWord.more, ["help": Text(help)]))])
  }

  private var texts: HelpTexts { HelpTexts(words: words) }

  private var options: [GrammarTree.Argument] { command.options }

  /// The options that not every experiment, or every command, has.
  private var ownOptions: [GrammarTree.Argument] {
    options.filter {
      !$0.isShared && $0.sectionTitle != SharedOptions.runtime
        && (path.isEmpty || !$0.isEverywhere)
    }
  }

  private var subcommands: [GrammarTree.Command] {
    (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The line to type, what may be left out in brackets.
  private var usage: String {
    let choice = subcommands.isEmpty ? [] : ["<\(words[HelpWord.headSubcommands])>"]
    let arguments = command.positionals + options.filter { !$0.isEverywhere }
    return ((path.isEmpty ? ["conlab"] : path) + choice + arguments.map(\.usage)).joined(
      separator: " ")
  }

  private func head(_ word: HelpWord) -> Block { .heading(level: 3, words.text(word)) }

  private func section(_ title: String, _ rows: [[Text]]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 3, Text(title)),
      .table(Table(columns: [.init(Text()), .init(Text())], rows: rows)),
    ]
  }

  private func row(_ argument: GrammarTree.Argument) -> [Text] {
    let name = argument.typed.isEmpty ? argument.valueName ?? "" : argument.typed
    let help = texts.help(
      of: name, of: path, in: argument.sectionTitle, english: argument.abstract ?? "")
    return [Text(argument.form, .command), withFacts(Text(help), facts(argument, of: help))]
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

  /// The values that an option takes, where its help does not name them, and the one it has when
  /// none is typed.
  private func facts(_ argument: GrammarTree.Argument, of help: String) -> Text? {
    let named = Set(help.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") })
    let untold = argument.allValues.flatMap { values in
      values.allSatisfy { named.contains($0[...]) } ? nil : values
    }
    let values = untold.map { Text($0.joined(separator: ", ")) }
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
