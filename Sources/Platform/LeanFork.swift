internal import CLinux

/// Forks in a process that hands down as little memory as a small program would.
///
/// A fork copies the list of every mapping and page of the parent, so in a program as large as the
/// lab it costs several times what it costs in a few lines of C. Memory that the children do not
/// need is therefore withheld from them (madvise(2), MADV_DONTFORK).
public enum LeanFork {
  /// Withholds what the process has now from its later children; call it inside `Isolated`.
  ///
  /// Memory mapped afterwards is handed down as usual. After this, only `loop` may fork: any other
  /// child would find itself without its code.
  public static func prepare() throws(PlatformError) {
    try SystemCall.check("fopen") { clinux_hand_down_little() }
  }

  /// fork, _exit in the child, and waitpid, one after the other.
  /// - Parameter count: the number of children.
  /// - Returns: the nanoseconds all of them took.
  /// - Throws: `PlatformError.call` with ECHILD when a child did not end by itself.
  public static func loop(count: Int) throws(PlatformError) -> Int {
    try Int(SystemCall.check("fork") { clinux_lean_fork_wait_many(Int64(count)) })
  }
}
