/// Where in the grammar the end of a typed text stands: the words before it, and what they name.
struct LineContext {
  /// The commands named so far, the root first.
  let path: [GrammarTree.Command]
  /// The options typed so far.
  let used: Set<String>
  /// The option that waits for its value, if the last whole word is one.
  let pending: GrammarTree.Argument?
  /// How many arguments without a name were typed so far.
  let positionals: Int
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
    var positionals = 0
    for piece in whole {
      let command = path[path.count - 1]
      if pending != nil {
        pending = nil
      } else if let next = command.subcommand(piece) {
        path.append(next)
      } else if piece.hasPrefix("-") {
        used.insert(piece)
        pending = command.options.first { $0.typed == piece && $0.kind == .option }
      } else {
        positionals += 1
      }
    }
    self.path = path
    self.used = used
    self.pending = pending
    self.positionals = positionals
    self.word = isOpen ? pieces.last ?? "" : ""
  }

  /// The command that the next word belongs to.
  var command: GrammarTree.Command { path[path.count - 1] }
}
