public import CLinux

/// A 64-bit word in memory that threads or processes change at the same time without a lock.
///
/// The word does not own its memory; whoever made it keeps that alive. Names say the ordering of
/// the C11 memory model: "relaxed" promises nothing but the word itself.
public struct AtomicWord: @unchecked Sendable {
  // The proof of the above: every access is one atomic operation.

  /// Where the word lies.
  public let address: UnsafeMutablePointer<UInt64>

  /// The word at the address.
  /// - Precondition: the address is a multiple of 8.
  @inlinable public init(at address: UnsafeMutableRawPointer) {
    precondition(UInt(bitPattern: address) % 8 == 0, "an atomic word lies at a multiple of 8")
    self.address = address.bindMemory(to: UInt64.self, capacity: 1)
  }

  /// Reads with no order towards other words.
  @inlinable @inline(__always)
  public func loadRelaxed() -> UInt64 { clinux_load_relaxed(address) }

  /// Reads; what was written before the released value is seen too.
  @inlinable @inline(__always)
  public func loadAcquire() -> UInt64 { clinux_load_acquire(address) }

  /// Reads in the one order all threads agree on.
  @inlinable @inline(__always)
  public func loadOrdered() -> UInt64 { clinux_load_ordered(address) }

  /// Writes with no order towards other words.
  @inlinable @inline(__always)
  public func storeRelaxed(_ value: UInt64) { clinux_store_relaxed(address, value) }

  /// Writes; who acquires this value sees everything written before.
  @inlinable @inline(__always)
  public func storeRelease(_ value: UInt64) { clinux_store_release(address, value) }

  /// Writes in the one order all threads agree on.
  @inlinable @inline(__always)
  public func storeOrdered(_ value: UInt64) { clinux_store_ordered(address, value) }

  /// Adds in one step, with no order towards other words, and returns the value before.
  @discardableResult @inlinable @inline(__always)
  public func addRelaxed(_ value: UInt64) -> UInt64 { clinux_add_relaxed(address, value) }

  /// Adds in one step, in the one order all threads agree on, and returns the value before.
  @discardableResult @inlinable @inline(__always)
  public func addOrdered(_ value: UInt64) -> UInt64 { clinux_add_ordered(address, value) }

  /// Replaces the value in one step, acquiring and releasing, and returns the value before.
  @discardableResult @inlinable @inline(__always)
  public func exchange(_ value: UInt64) -> UInt64 { clinux_exchange(address, value) }

  /// Replaces the value in one step if it is the expected one, and says whether it was.
  @inlinable @inline(__always)
  public func compareExchange(expected: UInt64, desired: UInt64) -> Bool {
    clinux_compare_exchange(address, expected, desired)
  }

  /// Adds one by a load and a separate store, so that updates of others in between are lost.
  ///
  /// Both halves are atomic, so the behaviour is defined; the whole is not, and that is its
  /// purpose.
  @inlinable @inline(__always)
  public func incrementUnguarded() { storeRelaxed(loadRelaxed() &+ 1) }

  /// Keeps all memory accesses of the caller before it apart from all those after it.
  @inlinable @inline(__always)
  public static func fence() { clinux_fence() }
}
