internal import Experiments
internal import FoundationEssentials
internal import Lessons
internal import Notebook

/// What a person leaves behind in the lab: the notebook and the progress, as the shell uses them.
///
/// A folder that cannot be written is remembered as trouble and said once; the lab goes on without.
final class Archive {
  /// The notebook on disk; nil where there is no place for one.
  let journal: Journal?
  private let store: ProgressStore?
  /// The progress as last read or written.
  private(set) var progress = Progress()
  /// What keeps something from being saved or read and has not been said yet.
  private var untold: ShellError?
  /// The troubles that were said, or are about to be.
  private var told: [ShellError] = []

  /// The archive in the state folder that the environment names.
  init(environment: (String) -> String?) {
    guard let folder = StateFolder.resolve(environment: environment) else {
      (journal, store) = (nil, nil)
      worry(.noPlaceToSave(path: "$HOME"))
      return
    }
    journal = Journal(folder: folder)
    store = ProgressStore(folder: folder)
    do {
      let loaded = try store?.load()
      progress = loaded?.progress ?? Progress()
      if let damaged = loaded?.damagedFile { worry(.damagedProgress(kept: damaged)) }
    } catch {
      worry(trouble(error))
    }
  }

  /// The trouble that has not been said yet; each is given once.
  func takeTrouble() -> ShellError? {
    defer { untold = nil }
    return untold
  }

  private func worry(_ error: ShellError) {
    guard !told.contains(error) else { return }
    told.append(error)
    untold = error
  }

  /// What cannot be written is one trouble, whichever file it was met at.
  private func trouble(_ error: NotebookError) -> ShellError {
    if case .unwritable(_, let code) = ShellError(error), let journal {
      return .unsaved(folder: journal.folder.path, errno: code)
    }
    return ShellError(error)
  }

  /// Where the lines typed at the prompt are kept; the folder is made, or the first would be lost.
  func makeHistoryPath() -> String? {
    do {
      try journal?.folder.create()
      return journal?.folder.historyPath
    } catch {
      worry(trouble(error))
      return nil
    }
  }

  /// Adds an entry to the notebook.
  ///
  /// - Returns: the number of the entry; nil when it could not be written.
  @discardableResult
  func note(_ content: NotebookEntry.Content) -> Int? {
    do {
      return try journal?.append(content, at: Archive.now).id
    } catch {
      worry(trouble(error))
      return nil
    }
  }

  /// All entries of the notebook, the oldest first.
  func contents() throws(ShellError) -> Journal.Contents {
    guard let journal else { throw .noPlaceToSave(path: "$HOME") }
    do {
      return try journal.contents()
    } catch {
      throw ShellError(error)
    }
  }

  /// Changes the progress on disk.
  func update(_ change: (inout Progress) -> Void) {
    change(&progress)
    do {
      if let loaded = try store?.update(change) { progress = loaded.progress }
    } catch {
      worry(trouble(error))
    }
  }

  /// Seconds since 1970.
  static var now: Double { Date().timeIntervalSince1970 }
}
