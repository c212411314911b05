internal import Results
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

  /// All that was predicted and answered, the oldest first; nothing where none can be read.
  var answers: [NotebookEntry] { (try? journal?.answers()) ?? [] }

  /// The run of that number.
  func run(_ number: Int) throws(ShellError) -> RunResult {
    guard case .run(let result) = try entry(number).content else { throw .notARun(number) }
    return result
  }
}
