internal import CLinux

/// A one-way channel between processes; the owner closes both ends.
public struct Pipe: Sendable {
  /// The end that reads what was written.
  public let reading: FileDescriptor
  /// The end that writes.
  public let writing: FileDescriptor

  /// Opens a pipe that no program started later inherits by accident.
  /// - Throws: `PlatformError.call` when there are too many open files.
  public init() throws(PlatformError) {
    var ends: [Int32] = [-1, -1]
    try SystemCall.check("pipe2") { clinux_pipe(&ends) }
    reading = FileDescriptor(rawValue: ends[0])
    writing = FileDescriptor(rawValue: ends[1])
  }

  /// Closes both ends.
  public func close() {
    reading.close()
    writing.close()
  }
}
