internal import Platform

/// Why the notebook could not be read or written; facts only.
public enum NotebookError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Sendable {
    /// Making the state folder.
    case createFolder
    /// Opening a file.
    case open
    /// Waiting for another process to finish with a file.
    case lock
    /// Reading.
    case read
    /// Writing, or making sure that what was written is on disk.
    case write
    /// Putting a new file in the place of the old one.
    case rename
  }

  /// The system refused; the code is an `errno`.
  case system(Operation, path: String, code: Int32)
  /// What stands where the file should be is none, but a pipe, a device or the like.
  case notAFile(path: String)
  /// Another program keeps the file for itself.
  case locked(path: String)
  /// The disk took only a part of an entry, which was taken back.
  case incompleteWrite(path: String)
  /// The value has no JSON form.
  case notEncodable
  /// The text is no export of a notebook.
  case notAnExport
  /// The export has no entries, or the file has nothing at all.
  case emptyExport
  /// The export was written by a later version of the program.
  case newerExport(schema: Int, known: Int)
}

extension NotebookError {
  /// The error for a file that could not be replaced.
  init(replacing path: String, _ error: PlatformError) {
    let operation: Operation =
      switch error {
      case .call("open", _): .open
      case .call("rename", _): .rename
      default: .write
      }
    self = .system(operation, path: path, code: error.code)
  }
}
