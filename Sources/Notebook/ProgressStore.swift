internal import Glibc
internal import Platform
internal import Results

/// Progress on disk; a reader sees the old file or the new one, never a part of either.
public struct ProgressStore: Sendable {
  /// What was found on disk.
  public struct Loaded: Equatable, Sendable {
    /// The progress, new when there was none or it was damaged.
    public let progress: Progress
    /// Where a damaged file was moved to, or its own path when it could not be moved.
    public let damagedFile: String?

    /// What a reader found.
    public init(progress: Progress, damagedFile: String? = nil) {
      self.progress = progress
      self.damagedFile = damagedFile
    }
  }

  /// Where the file is.
  public let folder: StateFolder

  /// The store of a state folder; nothing is made before something is saved.
  public init(folder: StateFolder) { self.folder = folder }

  /// Reads progress; a file that cannot be understood is moved aside and reported.
  ///
  /// - Throws: `NotebookError.system` when a file is there and the system refuses to read it.
  public func load() throws(NotebookError) -> Loaded {
    guard access(folder.progressPath, F_OK) == 0 else {
      return Loaded(progress: Progress())
    }
    let file = try OpenFile(folder.progressPath, O_RDONLY)
    let bytes = try file.bytes(at: 0, count: file.size())
    if let progress = JSONText.decode(Progress.self, from: bytes) {
      return Loaded(progress: progress)
    }
    let aside = folder.progressPath + ".bad"
    let isMoved = rename(folder.progressPath, aside) == 0
    return Loaded(
      progress: Progress(), damagedFile: isMoved ? aside : folder.progressPath)
  }

  /// Reads, changes and saves progress while no other shell can.
  ///
  /// - Parameter change: is given what is on disk now, which another shell may have changed.
  /// - Returns: what was saved, and the damaged file if there was one.
  /// - Throws: `NotebookError`, such as for a folder that cannot be written; nothing is changed then.
  @discardableResult
  public func update(_ change: (inout Progress) -> Void) throws(NotebookError) -> Loaded {
    try folder.create()
    let guardFile = try OpenFile(folder.progressPath + ".lock", O_RDWR | O_CREAT)
    try guardFile.lock()
    let loaded = try load()
    var progress = loaded.progress
    change(&progress)
    try save(progress)
    return Loaded(progress: progress, damagedFile: loaded.damagedFile)
  }

  private func save(_ progress: Progress) throws(NotebookError) {
    let text = try NotebookText.encode(progress, indented: true) + "\n"
    do {
      try FileReplacement.write(text, to: folder.progressPath, isPrivate: true)
    } catch {
      throw NotebookError(replacing: folder.progressPath, error)
    }
  }
}
