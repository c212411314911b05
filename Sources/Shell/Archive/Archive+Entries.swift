internal import Results
internal import Notebook

extension Archive {
  /// The entry of that number.
  func entry(_ number: Int) throws(ShellError) -> NotebookEntry {
    let entries = try contents().entries
    guard let entry = entries.last(where: { $0.id == number }) else {
      throw .unknownEntry(number, last: entries.last?.id)
    }
    return entry
  }

  /// All that was predicted and answered, the oldest first; nothing where none can be read.
  var answers: [NotebookEntry] { (try? journal?.answers()) ?? [] }

  /// The run of that number.
  func run(_ number: Int) throws(ShellError) -> RunResult {
    guard case .run(let result) = try entry(number).content else { throw .notARun(number) }
    return result
  }
}
