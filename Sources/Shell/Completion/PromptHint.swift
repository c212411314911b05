internal import Wording

/// The faint reminder after the cursor: what may still be typed, from the grammar itself.
enum PromptHint {
  /// The hint for a line, or nil where there is nothing to remind of.
  static func hint(for line: String, in tree: GrammarTree, _ words: Wording) -> String? {
    guard line.contains(where: { $0 != " " }) else { return nil }
    let context = LineContext(line, in: tree)
    guard context.path.count > 1 else { return nil }
    let text =
      line.last == " "
      ? rest(of: context, words)
      : context.word.isEmpty ? nil : ending(of: context, words)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What may follow a space: the value that is waited for, else the arguments still missing.
  private static func rest(of context: LineContext, _ words: Wording) -> String? {
    if let pending = context.pending { return value(of: pending, words) }
    let positionals = context.command.positionals.dropFirst(context.positionals)
      .map { $0.isOptional ? "[\($0.placeholder)]" : $0.placeholder }
    let options = context.command.options
      .filter { !context.used.contains($0.typed) && !$0.isEverywhere }
      .map { $0.kind == .flag ? "[\($0.typed)]" : "[\($0.typed) \($0.placeholder)]" }
    let subcommands = (context.command.subcommands ?? []).map(\.commandName)
    let choice = subcommands.isEmpty ? [] : [subcommands.joined(separator: "|")]
    return (choice + positionals + options).joined(separator: " ")
  }

  /// What follows a word that is already an option's or a command's whole name.
  private static func ending(of context: LineContext, _ words: Wording) -> String? {
    if let option = context.command.options.first(where: { $0.typed == context.word }) {
      return option.kind == .option ? " " + value(of: option, words) : nil
    }
    return nil
  }

  private static func value(of argument: GrammarTree.Argument, _ words: Wording) -> String {
    argument.placeholder
      + (argument.defaultValue.map { " " + words(HelpWord.now, ["value": $0]) } ?? "")
  }
}
