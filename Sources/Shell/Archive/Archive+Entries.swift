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

  /// The newest run of an experiment; nil where none can be read.
  func lastRun(of experiment: String) -> StoredRun? {
    guard let entries = try? contents().entries else { return nil }
    for entry in entries.reversed() {
      if case .run(let result) = entry.content, result.experiment == experiment {
        return StoredRun(result, number: entry.id)
      }
    }
    return nil
  }

  /// The run of that number.
  func run(_ number: Int) throws(ShellError) -> RunResult {
    guard case .run(let result) = try entry(number).content else { throw .notARun(number) }
    return result
  }
}
