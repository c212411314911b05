/// Why a thread does not go on: the kind, and which lock, thread or descriptor it is.
public struct Cause: Hashable, Sendable, BitwiseCopyable {
  /// What it waits for.
  public var kind: WaitKind
  /// The address of the lock, the identifier of the thread, or the number of the descriptor.
  public var object: UInt64
  /// The thread that holds the lock, by its identifier; 0 where nobody knows.
  public var holder: Int32

  /// A cause; what is not known of it is 0.
  public init(_ kind: WaitKind, object: UInt64 = 0, holder: Int32 = 0) {
    self.kind = kind
    self.object = object
    self.holder = holder
  }

  /// The thread that has to do something before this wait ends; nil where nobody knows.
  public var awaited: Int32? {
    switch kind {
    case .lock where holder != 0: holder
    case .join: Int32(truncatingIfNeeded: object)
    default: nil
    }
  }
}
