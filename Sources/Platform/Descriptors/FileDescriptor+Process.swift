internal import CLinux

extension FileDescriptor {
  /// Opens a descriptor that becomes readable when the process ends; the caller closes it.
  ///
  /// The process is a child that was not waited for, so its identifier cannot stand for another
  /// one (pidfd_open(2)).
  public static func ofProcess(_ identifier: Int32) throws(PlatformError) -> FileDescriptor {
    FileDescriptor(
      rawValue: try SystemCall.check("pidfd_open") { clinux_pidfd_open(identifier) })
  }
}
