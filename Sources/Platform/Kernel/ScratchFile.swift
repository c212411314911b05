internal import Glibc

/// A file without a name, for what a run writes to the disk; nothing remains of it.
public struct ScratchFile: Sendable {
  /// The environment variable that names the private folder of a run.
  public static let folderVariable = "CONLAB_RUN_FOLDER"

  private let descriptor: FileDescriptor

  /// Makes an empty file in the run's folder, or in the folder for temporary files without a run.
  /// - Throws: `PlatformError.call` when the folder cannot be written to.
  public init() throws(PlatformError) {
    let folder =
      ProcessEnvironment.nonEmptyValue(of: ScratchFile.folderVariable) ?? Folder.forTemporaryFiles
    var template = Array("\(folder)/scratch-XXXXXX".utf8CString)
    let number = template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let name = buffer.baseAddress else { return -1 }
      let number = mkstemp(name)
      if number >= 0 {
        unlink(name)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      }
      return number
    }
    if number < 0 { throw .call("mkstemp", errno: errno) }
    descriptor = FileDescriptor(rawValue: number)
  }

  /// Writes the bytes over the beginning of the file and waits until the disk has them.
  public func store(_ bytes: [UInt8]) throws(PlatformError) {
    try SystemCall.check("pwrite") { pwrite(descriptor.rawValue, bytes, bytes.count, 0) }
    try SystemCall.check("fdatasync") { fdatasync(descriptor.rawValue) }
  }

  /// Closes the file, which ends it.
  public func close() { descriptor.close() }
}
