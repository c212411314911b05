internal import ArgumentParser
internal import Notebook
internal import Terminal

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

    func perform(in session: Session) throws {
      var contents = try session.archive.contents()
      let isEmpty = contents.entries.isEmpty
      var wish = try selection.selection
      wish.last = wish.last ?? NotebookListScreen.usualLength
      contents.entries = wish.entries(of: contents.entries)
      if contents.entries.isEmpty, !isEmpty { throw ShellError.nothingSelected }
      session.output.show(NotebookListScreen(contents: contents).document)
    }
  }

  /// Shows one entry; a run as it was shown when it was measured.
  struct Show: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one entry; a run with its pictures.")

    @Argument(help: .init("The number of the entry.", valueName: "number")) var number: Int

    func perform(in session: Session) throws {
      let entry = try session.archive.entry(number)
      guard case .run(let result) = entry.content else {
        return session.output.show(NotebookListScreen.document(of: [entry]))
      }
      session.output.show(
        try StoredRun(result, number: number, time: entry.time).screen(in: session))
    }
  }
}
