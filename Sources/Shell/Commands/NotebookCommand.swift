internal import ArgumentParser
internal import Notebook
internal import Terminal
internal import Results

/// Looks into the notebook: what was predicted and measured.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook", abstract: "See what was predicted and measured.",
    subcommands: [List.self, Show.self, Compare.self, Merge.self, Export.self],
    defaultSubcommand: List.self)

  /// Lists the newest entries.
  struct List: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the newest entries.")

    @OptionGroup var selection: EntrySelectionOptions

    @Flag(help: "Print one JSON object and nothing else.") var json = false

    func perform(in context: CommandContext) throws -> Reply {
      var contents = try context.sitting.archive.contents()
      let isEmpty = contents.entries.isEmpty
      var wish = try selection.selection
      wish.last = wish.last ?? NotebookListScreen.usualLength
      contents.entries = wish.entries(of: contents.entries)
      if contents.entries.isEmpty, !isEmpty { throw ShellError.nothingSelected }
      if json {
        let entries = JSONValue.list(contents.entries.map(\.summary))
        let object = JSONValue.object(["schema": .number(1), "entries": entries])
        return .text(try object.json() + "\n")
      }
      return .document(NotebookListScreen(words: context.sitting.words).document(contents))
    }
  }

  /// Shows one entry; a run as it was shown when it was measured.
  struct Show: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one entry; a run with its pictures.")

    @Argument(
      help: .init("The number of the entry; 'last' for the last run.", valueName: "number"),
      completion: .list([EntryReference.lastWord]))
    var number: EntryReference

    func perform(in context: CommandContext) throws -> Reply {
      let (sitting, words) = (context.sitting, context.sitting.words)
      let entry = try sitting.archive.entry(at: number)
      if case .schedule(let schedule) = entry.content, let game = schedule.game {
        return .document(
          NotebookListScreen(words: words).document([entry])
            + ReplayScreen(game: game, words: words).document)
      }
      guard case .run(let result) = entry.content else {
        return .document(NotebookListScreen(words: words).document([entry]))
      }
      if let screen = WatchScreen(result, number: entry.id, words: words) {
        return .document(screen.rest)
      }
      let run = try StoredRun(result, number: entry.id, time: entry.time).measured()
      return .document(
        Document(words.callouts(endingOf: result)) + sitting.screen(of: run).document()
          + Document(result.caveats.map { words.callout($0) }))
    }
  }
}
