internal import CLinux
public import Platform

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

  /// The same loop in a child that has as few mappings as a small program; call it inside
  /// `Isolated`, for it prepares the caller.
  /// - Parameters:
  ///   - warmUp: the number of children before the measurement begins.
  ///   - count: the number of children.
  /// - Returns: the nanoseconds the measured ones took.
  /// - Throws: `PlatformError.call` with ECHILD when a child did not end by itself.
  public static func timeInSmallProcess(warmUp: Int, count: Int) throws(PlatformError) -> Int {
    try prepare()
    // Mapped after the preparation, so that the child has it.
    let elapsed = try SharedArray<Int64>(repeating: 0, count: 1)
    guard let address = elapsed.elements.baseAddress else { return 0 }
    try SystemCall.check("fork") {
      clinux_lean_fork_in_child(Int64(warmUp), Int64(count), address)
    }
    return Int(elapsed[0])
  }
}
