internal import Notebook
internal import Results

/// A run that was just measured, and what the notebook keeps of it.
struct RecordedRun {
  let measured: Measured
  let result: RunResult
  /// The entry; its number is 0 where the notebook could not be written.
  let entry: NotebookEntry
}
