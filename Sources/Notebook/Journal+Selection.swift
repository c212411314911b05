public import Results
import Glibc

extension Journal {
  /// Everything but the runs, whose lines are long and are not interpreted.
  ///
  /// - Throws: `NotebookError.system`; a file that does not exist yet is empty, not an error.
  public func answers() throws(NotebookError) -> [NotebookEntry] {
    var entries: [NotebookEntry] = []
    try forEachLine { line in
      guard !JournalLine.isRun(line), let entry = JournalLine.decode(line) else { return }
      entries.append(entry)
    }
    return entries
  }

  /// The newest run of an experiment that satisfies a condition; other lines are not interpreted.
  ///
  /// - Throws: `NotebookError.system`.
  public func lastRun(
    of experiment: String, where isWanted: (RunResult) -> Bool = { _ in true }
  ) throws(NotebookError) -> (entry: NotebookEntry, result: RunResult)? {
    var candidates: [[UInt8]] = []
    try forEachLine { line in
      if JournalLine.isRun(line), JournalLine.mentions(experiment: experiment, line) {
        candidates.append(Array(line))
      }
    }
    for line in candidates.reversed() {
      guard let entry = JournalLine.decode(line), case .run(let result) = entry.content,
        result.experiment == experiment, isWanted(result)
      else { continue }
      return (entry, result)
    }
    return nil
  }
}

extension JournalLine {
  /// Keys are sorted, so the kind stands near the end, behind the content.
  private static let kindReach = 120

  /// Whether the line is a run's, told by its end; a line of another writer may say no wrongly.
  static func isRun(_ line: ArraySlice<UInt8>) -> Bool {
    contains(line.suffix(kindReach), #""kind":"run""#)
  }

  /// Whether the line names the experiment as a result object does.
  static func mentions(experiment: String, _ line: ArraySlice<UInt8>) -> Bool {
    contains(line, "\"experiment\":\"\(experiment)\"")
  }

  private static func contains(_ line: ArraySlice<UInt8>, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    // A quotation mark is everywhere; the letter behind the first one is rarer.
    let probe = min(2, wanted.count - 1)
    return line.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var offset = probe
      while offset <= bytes.count - wanted.count + probe,
        let found = memchr(start + offset, Int32(wanted[probe]), bytes.count - offset)
      {
        offset = UnsafeRawPointer(found) - start
        let begin = offset - probe
        if begin + wanted.count <= bytes.count, memcmp(start + begin, wanted, wanted.count) == 0 {
          return true
        }
        offset += 1
      }
      return false
    }
  }
}
