internal import CLinux
internal import Glibc

/// A thread made by pthread_create; whoever creates it must join it.
///
/// Beyond the bare call it allocates one small object that carries the closure, and releases it in
/// the thread: about 2 % of what a thread costs. `CreationLoop` measures without it.
public struct KernelThread: Sendable {
  // pthread_t is a plain number on Linux.
  private let handle: UInt

  /// Carries a closure through the one pointer that pthread_create hands over.
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread that runs the body.
  /// - Parameters:
  ///   - stackByteCount: the address space reserved for its stack, at least; nil for the default.
  ///     The C library hands out the larger stack of an ended thread again if it has one.
  ///   - body: what the thread runs; it ends when the body returns.
  /// - Returns: the thread, which the caller must join.
  /// - Throws: `PlatformError.call` with EAGAIN when a limit or the memory is used up.
  public static func create(
    stackByteCount: Int? = nil, _ body: @escaping @Sendable () -> Void
  ) throws(PlatformError) -> KernelThread {
    var attributes = pthread_attr_t()
    try SystemCall.checkReturned("pthread_attr_init", pthread_attr_init(&attributes))
    defer { pthread_attr_destroy(&attributes) }
    if let stackByteCount {
      try SystemCall.checkReturned(
        "pthread_attr_setstacksize", pthread_attr_setstacksize(&attributes, stackByteCount))
    }
    let carried = Unmanaged.passRetained(Body(body))
    var handle = pthread_t()
    let code = pthread_create(&handle, &attributes, enterThread, carried.toOpaque())
    if code != 0 { carried.release() }
    try SystemCall.checkReturned("pthread_create", code)
    return KernelThread(handle: handle)
  }

  /// Typed so that the thread starts in code that belongs to no actor.
  private static let enterThread:
    @Sendable @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
      guard let context else { return nil }
      let body = Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
      // Released before the run, it would be the first memory that the thread frees, for which the
      // C library sets up an arena of 64 MiB of addresses that no bare thread has.
      withExtendedLifetime(body) { body.run() }
      return nil
    }

  /// Waits for the thread to end and frees its stack; once for each thread.
  public func join() throws(PlatformError) {
    try SystemCall.checkReturned("pthread_join", pthread_join(handle, nil))
  }

  /// Names the calling thread as tools and /proc show it, cut at 15 bytes.
  public static func setName(_ name: String) throws(PlatformError) {
    try SystemCall.check("prctl") { name.withCString(clinux_set_name) }
  }

  /// The stack of a thread, as the C library laid it out.
  public struct Stack: Equatable, Sendable {
    /// The bytes of address space reserved for the stack.
    public let byteCount: Int
    /// The bytes of the guard below it, which no access survives.
    public let guardByteCount: Int
    /// The bytes of the stack that are in memory, because something was written there.
    public let touchedByteCount: Int
  }

  /// The stack of the calling thread.
  public static func currentStack() throws(PlatformError) -> Stack {
    try stack(of: pthread_self())
  }

  /// The stack of the thread, looked at from outside; only before `join`.
  public func stack() throws(PlatformError) -> Stack { try KernelThread.stack(of: handle) }

  private static func stack(of handle: UInt) throws(PlatformError) -> Stack {
    var base: UnsafeMutableRawPointer?
    var bytes = 0
    var guarded = 0
    try SystemCall.checkReturned(
      "pthread_getattr_np", clinux_stack_of(handle, &base, &bytes, &guarded))
    let touched = try MemoryPage.residentByteCount(from: base, byteCount: bytes)
    return Stack(byteCount: bytes, guardByteCount: guarded, touchedByteCount: touched)
  }
}
