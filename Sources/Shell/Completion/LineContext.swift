/// Where in the grammar the end of a typed text stands: the words before it, and what they name.
struct LineContext {
  /// The commands named so far, the root first.
  let path: [GrammarTree.Command]
  /// The options typed so far.
  let used: Set<String>
  /// The option that waits for its value, if the last whole word is one.
  let pending: GrammarTree.Argument?
  /// The arguments without a name that were typed so far.
  let arguments: [String]
  /// The unfinished last word; empty after a space.
  let word: String

  /// Walks the words of the text down the grammar.
  init(_ text: String, in tree: GrammarTree) {
    let pieces = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let isOpen = !text.isEmpty && text.last != " "
    let whole = isOpen ? pieces.dropLast() : pieces[...]
    var path = [tree.command]
    var used: Set<String> = []
    var pending: GrammarTree.Argument?
    var arguments: [String] = []
    for piece in whole {
      let command = path[path.count - 1]
      if pending != nil {
        pending = nil
      } else if let next = command.subcommand(piece) {
        path.append(next)
      } else if piece.hasPrefix("-") {
        used.insert(String(piece.prefix { $0 != "=" }))
        pending = command.options.first { $0.typed == piece && $0.kind == .option }
      } else {
        arguments.append(piece)
      }
    }
    self.path = path
    self.used = used
    self.pending = pending
    self.arguments = arguments
    self.word = isOpen ? pieces.last ?? "" : ""
  }

  /// How many arguments without a name were typed so far.
  var positionals: Int { arguments.count }

  /// The command that the next word belongs to.
  var command: GrammarTree.Command { path[path.count - 1] }
}
