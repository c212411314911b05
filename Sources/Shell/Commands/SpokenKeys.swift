internal import Experiments
internal import Pages
internal import Programs
internal import Results
internal import Terminal
internal import Wording

/// The keys under which a language says what the program shows, for the check of the lessons.
enum SpokenKeys {
  /// Every enumeration of words that is not of one experiment alone.
  static let enumerations: [any WordKey.Type] =
    [
      ScreenWord.self, Phrase.self, AdviceWord.self, ErrorWord.self, SystemErrorWord.self,
      ResultWord.self, JoiningWord.self, AnswerWord.self, HelpWord.self,
      ProgramWord.self, PlayWord.self, ExerciseWord.self, WatchWord.self,
    ] + ExperimentCatalog.sharedWords

  /// The keys of all enumerations, by the page on which their texts stand.
  static var pages: [String: [String]] {
    let fixed = PageWord.allCases.map(\.rawValue) + LayoutWord.allCases.map(\.rawValue)
    var pages = [ScreenWord.page.path: Set(fixed)]
    for words in enumerations {
      pages[words.page.path, default: []].formUnion(keys(of: words))
    }
    return pages.mapValues { $0.sorted() }
  }

  /// The keys of an enumeration of words.
  static func keys<Key: WordKey>(of words: Key.Type) -> [String] {
    words.allCases.map(\.rawValue)
  }

  /// The keys of what the grammar says of its commands and of the options that experiments share.
  static func help(in tree: GrammarTree) -> [String] {
    let grouped = tree.groupedOptions.compactMap { option in
      option.sectionTitle.map { [$0.lowercased(), "\($0.lowercased()) \(option.typed)"] }
    }
    let everywhere =
      tree.command.options.filter(\.isEverywhere)
      + tree.experiments.flatMap(\.options).filter { tree.isShared($0) && $0.sectionTitle == nil }
    let keys =
      [HelpTexts.everywhere] + everywhere.map { "\(HelpTexts.everywhere) \($0.typed)" }
      + grouped.flatMap(\.self) + commands(tree.command, []) + findings
    return keys.uniqued()
  }

  /// The keys of what can be found, and of the answers; that none can be told needs no word here.
  private static var findings: [String] {
    let declared = ExperimentCatalog.all.flatMap { $0.declaration.findings }
    let answers = declared.flatMap(\.answers).filter { $0 != FindingDeclaration.openAnswer }
    return declared.map { "\(HelpTexts.finding) \($0.name)" }
      + answers.map { "\(HelpTexts.answer) \($0)" }
  }

  /// The keys of what each program of the library shows.
  static var programs: [String] { LibraryProgram.all.map { ProgramTexts.key(of: $0.name) } }

  /// The keys of what an experiment says of itself, beside the options that it shares.
  static func declared(
    by declaration: ExperimentDeclaration, in tree: GrammarTree
  ) -> [String] {
    let options = tree.command.subcommand(declaration.name)?.options ?? []
    return ["abstract", "discussion"]
      + options.filter { !tree.isShared($0) && !$0.isEverywhere }.map(\.typed)
      + declaration.quantities.map { "quantity \($0.name)" }
  }

  /// The keys of a command, its arguments and options, and the commands below it.
  private static func commands(_ command: GrammarTree.Command, _ path: [String]) -> [String] {
    if path.count == 1, ExperimentCatalog.experiment(named: path[0]) != nil { return [] }
    let name = path.isEmpty ? command.commandName : path.joined(separator: " ")
    let arguments =
      command.positionals.compactMap(\.valueName)
      + command.options.filter { !$0.isEverywhere }.map(\.typed)
    return [name] + (command.discussion == nil ? [] : [name + " discussion"])
      + arguments.map { "\(name) \($0)" }
      + (command.subcommands ?? []).flatMap { commands($0, path + [$0.commandName]) }
  }
}

extension GrammarTree {
  fileprivate var experiments: [Command] {
    ExperimentCatalog.all.compactMap { command.subcommand($0.name) }
  }

  /// The options that stand in a group of their own with several experiments.
  fileprivate var groupedOptions: [Argument] {
    experiments.flatMap(\.options).filter { $0.sectionTitle != nil }
  }

  /// Whether an option means the same with several experiments, in a group or without one.
  fileprivate func isShared(_ option: Argument) -> Bool {
    groupedOptions.contains { $0.typed == option.typed && $0.abstract == option.abstract }
  }
}
