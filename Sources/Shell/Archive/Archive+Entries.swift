internal import Notebook

extension Archive {
  /// The entry of that number.
  func entry(_ number: Int) throws(ShellError) -> NotebookEntry {
    if let entry = try found(number) { return entry }
    throw .unknownEntry(number, last: try contents().entries.last?.id)
  }

  private func found(_ number: Int) throws(ShellError) -> NotebookEntry? {
    do {
      return try journal?.entry(number)
    } catch {
      throw ShellError(error)
    }
  }

  /// The entry that somebody means.
  /// - Throws: `ShellError` when there is no such entry, or no run yet.
  func entry(at reference: EntryReference) throws(ShellError) -> NotebookEntry {
    switch reference {
    case .number(let number): return try entry(number)
    case .last:
      let isRun = { (entry: NotebookEntry) in
        if case .run = entry.content { true } else { false }
      }
      guard let last = try contents().entries.last(where: isRun) else { throw .noRunYet }
      return last
    }
  }

  /// All that was predicted and answered, the oldest first; nothing where none can be read.
  var answers: [NotebookEntry] { (try? journal?.answers()) ?? [] }
}
