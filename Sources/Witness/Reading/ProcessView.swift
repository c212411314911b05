/// What has to be known of a process to tell what its threads wait for.
public protocol ProcessView {
  /// Whether the address lies in the state of the Python runtime, where the global lock is.
  func isGlobalLock(_ address: UInt64) -> Bool
  /// Words of four bytes of its memory; nil where nobody may look.
  func words(at address: UInt64, count: Int) -> [UInt32]?
  /// What a descriptor stands for: a file, socket, pipe, terminal or several things.
  func medium(of descriptor: Int) -> WaitKind
  /// Whether a thread of the watched program has this identifier.
  func isThread(_ identifier: Int32) -> Bool
  /// Whether a lock with a holder was seen at the address before.
  func isKnownLock(_ address: UInt64) -> Bool
}
