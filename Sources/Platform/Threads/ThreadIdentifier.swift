internal import CLinux

/// The identifier the kernel gives the calling thread; the first thread has that of its process.
public enum ThreadIdentifier {
  /// The identifier of the calling thread.
  public static var current: Int32 { clinux_thread_identifier() }
}
