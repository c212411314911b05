internal import Prompt
internal import Wording

/// What Tab offers: commands, options, values and names, each with its one-line description.
struct PromptCompletion {
  let tree: GrammarTree
  let words: Wording
  /// Words that the grammar does not know but the lab does: lessons, experiments, settings.
  ///
  /// They are asked for by the words of the command and the arguments behind it so far.
  let names: (_ command: [String], _ arguments: [String]) -> [Completions.Item]
  /// Words that an option takes, although the grammar knows none, with commas between them.
  var listed: (_ option: String) -> [Completions.Item] = { _ in [] }

  /// The candidates at a cursor, counted in Unicode scalars.
  func completions(_ line: String, _ cursor: Int) -> Completions {
    let text = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
    let context = LineContext(text, in: tree)
    let start = cursor - context.word.unicodeScalars.count
    let items = candidates(context).filter { $0.text.hasPrefix(context.word) }
    return Completions(replacing: start..<cursor, with: items)
  }

  private func candidates(_ context: LineContext) -> [Completions.Item] {
    if let pending = context.pending { return values(of: pending, typed: context.word) }
    let command = context.command
    if let joined = joinedValues(context.word, of: command) { return joined }
    if context.word.hasPrefix("-") { return options(context) }
    let subcommands = (command.subcommands ?? []).filter { $0.shouldDisplay != false }
      .map { Completions.Item($0.commandName, summary: abstract($0, context)) }
    let own =
      command.positionals.dropFirst(context.positionals).first.map { values(of: $0) } ?? []
    let known = names(path(context), context.arguments)
    // What an open game takes comes before all that can be typed at any time.
    if context.path.count == 1, !known.isEmpty {
      return context.word.isEmpty ? known : known + subcommands
    }
    let found = subcommands + own + known
    return found.isEmpty && context.word.isEmpty
      ? options(context) : found
  }

  /// The options that were not typed yet.
  private func options(_ context: LineContext) -> [Completions.Item] {
    context.command.options
      .filter { !context.used.contains($0.typed) && $0.typed != "--version" }
      .map { option in
        let help = texts.help(
          of: option.typed, of: path(context), in: option.sectionTitle,
          english: option.abstract ?? "")
        return Completions.Item(option.typed, summary: help)
      }
  }

  private func abstract(_ command: GrammarTree.Command, _ context: LineContext) -> String {
    texts.abstract(of: path(context) + [command.commandName], english: command.abstract ?? "")
  }

  private var texts: HelpTexts { HelpTexts(words: words) }

  /// The words of the command that is being typed.
  private func path(_ context: LineContext) -> [String] {
    context.path.dropFirst().map(\.commandName)
  }

  /// The values behind an equals sign, such as those of "--kind=".
  private func joinedValues(
    _ word: String, of command: GrammarTree.Command
  ) -> [Completions.Item]? {
    guard let sign = word.firstIndex(of: "="),
      let option = command.options.first(where: { $0.typed == word[..<sign] })
    else { return nil }
    let typed = String(word[word.index(after: sign)...])
    return values(of: option, typed: typed)
      .map { .init("\(option.typed)=\($0.text)", summary: $0.summary) }
  }

  private func values(
    of argument: GrammarTree.Argument, typed: String = ""
  ) -> [Completions.Item] {
    let known = (argument.allValues ?? []).map {
      Completions.Item($0, summary: $0 == argument.defaultValue ? words[HelpWord.theDefault] : "")
    }
    return known.isEmpty ? list(argument.typed, typed: typed) : known
  }

  /// A list may go on behind what was typed of it, without naming anything twice.
  private func list(_ option: String, typed: String) -> [Completions.Item] {
    let whole = typed.lastIndex(of: ",").map { typed[...$0] } ?? ""
    let used = whole.split(separator: ",").map(String.init)
    return listed(option).filter { !used.contains($0.text) }
      .map { .init(whole + $0.text, summary: $0.summary) }
  }
}
