import Glibc

/// The folder that remembers things between sessions.
public struct StateFolder: Hashable, Sendable {
  /// The absolute path.
  public let path: String

  /// A folder at a path; nothing is made before something is saved.
  public init(path: String) { self.path = path }

  /// The folder the environment asks for, or none when it has not even a home.
  ///
  /// `CONLAB_STATE` itself, else `conlab` in `XDG_STATE_HOME`, else in `~/.local/state`. A
  /// relative `XDG_STATE_HOME` is passed over, as the XDG Base Directory Specification 0.8 says.
  public static func resolve(environment: (String) -> String?) -> StateFolder? {
    if let own = environment("CONLAB_STATE"), !own.isEmpty { return StateFolder(path: own) }
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return StateFolder(path: state + "/conlab")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return StateFolder(path: (home == "/" ? "" : home) + "/.local/state/conlab")
  }

  /// Where runs, predictions and answers are.
  public var journalPath: String { path + "/notebook.jsonl" }
  /// Where lesson progress and settings are.
  public var progressPath: String { path + "/progress.json" }
  /// Where typed lines are.
  public var historyPath: String { path + "/history" }

  /// Makes the folder and those above it, for its owner alone, where they are missing.
  ///
  /// - Throws: `NotebookError.system` with the operation `createFolder`.
  public func create() throws(NotebookError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      // An existing folder may refuse for another reason first, such as a read-only disk.
      let code = errno
      guard access(made, F_OK) == 0 else {
        throw .system(.createFolder, path: made, code: code)
      }
    }
  }
}
