internal import Glibc

/// The identifier the kernel gives the calling process.
public enum ProcessIdentifier {
  /// The identifier of the calling process.
  public static var current: Int32 { getpid() }

  /// The identifier of the process that is told when the caller ends.
  public static var parent: Int32 { getppid() }

  /// Ends the calling process at once, without running anything registered for its exit.
  public static func leave(code: Int32) -> Never { _exit(code) }
}
