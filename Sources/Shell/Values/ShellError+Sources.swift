internal import Lessons
internal import Notebook
internal import Platform

extension ShellError {
  /// The shell's view of what went wrong in the notebook.
  init(_ error: NotebookError) {
    switch error {
    case .system(.read, let path, let code): self = .unreadable(path: path, errno: code)
    case .system(_, let path, let code): self = .unwritable(path: path, errno: code)
    case .notAFile(let path): self = .notAFile(path: path)
    case .locked(let path): self = .lockedFile(path: path)
    case .incompleteWrite(let path): self = .noPlaceToSave(path: path)
    case .notEncodable, .notAnExport, .emptyExport, .newerExport:
      self = .damagedNotebook
    }
  }

  /// The shell's view of a file that should hold an exported notebook.
  init(exported path: String, _ error: NotebookError) {
    switch error {
    case .emptyExport: self = .emptyExport(path: path)
    case .newerExport(let schema, let known):
      self = .newerExport(path: path, schema: schema, known: known)
    default: self = .notAnExport(path: path)
    }
  }

  /// The shell's view of what went wrong with the lessons.
  init(_ error: LibraryError) {
    switch error {
    case .unreadable(let path, let code): self = .unreadable(path: path, errno: code)
    case .brokenEncoding(let path): self = .notUTF8(path: path)
    case .missing(let path): self = .missingContent(path: path)
    case .unknownLesson(let name, let known):
      self = .unknownLesson(name, nearest: Nearest.word(to: name, among: known), known: known)
    }
  }

  /// The shell's view of a file that could not be opened.
  init(opening path: String, _ error: PlatformError) {
    self = .unreadable(path: path, errno: error.code)
  }

  /// The shell's view of a file that could not be written.
  init(writing path: String, _ error: PlatformError) {
    self = .unwritable(path: path, errno: error.code)
  }
}
