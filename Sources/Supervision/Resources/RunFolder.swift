internal import Platform

/// The private folder of one run, for everything the worker wants to put into a file.
///
/// It is locked as long as the shell or the keeper lives, so a folder without a lock is a leftover
/// of a crash, also where several containers share the folder around it.
struct RunFolder {
  /// The environment variable that tells the worker the path.
  static let variable = ScratchFile.folderVariable
  private static let prefix = "conlab-run-"

  let path: String
  let lock: FileDescriptor

  /// Makes a folder in the folder for temporary files, after removing the leftovers of dead runs.
  init(in parent: String = Folder.forTemporaryFiles) throws(PlatformError) {
    RunFolder.removeLeftovers(in: parent)
    // Another shell may remove the folder in the instant before it is locked.
    for _ in 0..<3 {
      let path = try Folder.makePrivate(startingWith: "\(parent)/\(RunFolder.prefix)")
      guard let lock = Folder.lock(path) else { continue }
      if Folder.isOwned(lock, at: path) {
        self.path = path
        self.lock = lock
        return
      }
      lock.close()
    }
    throw .noLockedFolder(in: parent)
  }

  /// Removes the folder, if the keeper has not done so, and gives up the lock.
  func remove() {
    RunFolder.clear(path)
    lock.close()
  }

  /// Removes a run's folder, and the control group, shared memory and semaphores named after it.
  ///
  /// What has a name of its own in the kernel outlives every process, so whoever needs such a thing
  /// lets its name begin with that of the folder.
  static func clear(_ path: String) {
    guard let name = path.split(separator: "/").last else { return Folder.remove(path) }
    QuotaGroup.removeLeftovers(named: String(name))
    Folder.remove(path)
    for block in Folder.names(in: sharedMemory)
    where block.hasPrefix(name + "-") || block.hasPrefix("sem." + name + "-") {
      Folder.removeFile(sharedMemory + "/" + block)
    }
  }

  /// Where the kernel shows named shared memory (shm_overview(7)).
  private static let sharedMemory = "/dev/shm"

  private static func removeLeftovers(in parent: String) {
    for name in Folder.names(in: parent) where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      guard let lock = Folder.lock(path) else { continue }
      if Folder.isOwned(lock, at: path) { clear(path) }
      lock.close()
    }
  }
}
