internal import CLinux

/// Keeps orphans in sight: descendants whose parent died become children of the caller.
///
/// Otherwise they go to the first process of the machine, and nobody here can wait for them.
public enum OrphanKeeper {
  /// Makes the calling process the one that adopts its orphaned descendants.
  public static func adopt() throws(PlatformError) {
    try SystemCall.check("prctl") { clinux_set_child_subreaper(true) }
  }
}
