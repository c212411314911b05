internal import Glibc

/// Memory of its own for one lock of the C library, zeroed, at an address that never changes.
///
/// A page for each, so that no lock shares a cache line with another one.
@usableFromInline
final class PlacedLock: Sendable {
  private let memory: SharedMemory
  /// The address of the lock; the C library orders the accesses to what lies there.
  @usableFromInline nonisolated(unsafe) let address: UnsafeMutableRawPointer

  /// Maps the memory and has the lock set up in it.
  /// - Throws: `PlatformError.unsupported` when the C library refuses the wanted kind of lock.
  init(
    _ name: String, setUp: (UnsafeMutableRawPointer) -> Int32
  ) throws(PlatformError) {
    memory = try SharedMemory(byteCount: 256)
    address = memory.base
    switch setUp(address) {
    case 0: return
    case ENOTSUP: throw .unsupported(name, .machine("ENOTSUP"))
    case let code: throw .call(name, errno: code)
    }
  }
}
