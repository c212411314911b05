internal import CLinux
internal import Glibc

/// A 32-bit word on which threads or processes sleep until another one wakes them.
///
/// The word does not own its memory; whoever made it keeps that alive.
public struct Futex: @unchecked Sendable {
  // The proof of the above: the kernel compares and sleeps in one step, and changes of the word go
  // through the atomic operations of the same address.

  private let address: UnsafeMutablePointer<UInt32>
  private let shared: Bool

  /// How a sleep ended.
  public enum Awakening: Equatable, Sendable {
    /// Somebody woke the sleeper, or it woke for no reason; the word tells which.
    case woken
    /// The word no longer held the expected value, so there was no sleep.
    case changed
    /// The time was up.
    case timedOut
  }

  /// The futex at the address.
  /// - Parameters:
  ///   - address: a multiple of 4.
  ///   - shared: whether other processes sleep on it too.
  public init(at address: UnsafeMutableRawPointer, shared: Bool) {
    precondition(UInt(bitPattern: address) % 4 == 0, "a futex lies at a multiple of 4")
    self.address = address.bindMemory(to: UInt32.self, capacity: 1)
    self.shared = shared
  }

  /// Sleeps while the word holds the expected value.
  /// - Parameters:
  ///   - expected: the value at which to sleep.
  ///   - nanoseconds: the longest sleep; nil without end.
  /// - Returns: how the sleep ended; after an interrupt by a signal, as if woken.
  /// - Throws: `PlatformError.call` when the address is not mapped.
  public func wait(
    while expected: UInt32, nanoseconds: Int? = nil
  ) throws(PlatformError) -> Awakening {
    let limit = nanoseconds.map { Int64(max(0, $0)) } ?? -1
    if clinux_futex_wait(address, expected, limit, shared) == 0 { return .woken }
    switch errno {
    case EAGAIN: return .changed
    case ETIMEDOUT: return .timedOut
    case EINTR: return .woken
    case let code: throw .call("futex", errno: code)
    }
  }

  /// Wakes at most this many sleepers and returns how many woke.
  @discardableResult
  public func wake(_ count: Int) throws(PlatformError) -> Int {
    let most = Int32(clamping: count)
    return Int(try SystemCall.check("futex") { clinux_futex_wake(address, most, shared) })
  }
}
