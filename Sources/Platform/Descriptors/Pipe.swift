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

  /// The pipe of two ends that were opened already.
  public init(reading: FileDescriptor, writing: FileDescriptor) {
    self.reading = reading
    self.writing = writing
  }

  /// The bytes that a pipe holds while nobody reads; less where the user's limit of pipe memory
  /// is used up.
  /// - Throws: `PlatformError.call` when the descriptor is no pipe.
  public static func capacity(of end: FileDescriptor) throws(PlatformError) -> Int {
    Int(try SystemCall.check("fcntl") { clinux_pipe_capacity(end.rawValue) })
  }

  /// Closes both ends.
  public func close() {
    reading.close()
    writing.close()
  }
}
