internal import Glibc

/// Zeroed memory that this process and the children it forks later read and write together.
///
/// The mapping is anonymous: nothing of it has a name, so nothing remains when the last process
/// that holds it ends. The object unmaps it in its own process when it is released.
public final class SharedMemory: @unchecked Sendable {
  // The proof of the above: both properties are constant, and the class itself never touches the
  // bytes. Who uses the address agrees with the others on an order, as with any shared memory.

  /// The address of the first byte; every forked child sees it at the same address.
  public let base: UnsafeMutableRawPointer
  /// The bytes of the mapping, in whole pages.
  public let byteCount: Int

  /// Maps at least this many bytes.
  public init(byteCount: Int) throws(PlatformError) {
    self.byteCount = MemoryPage.rounded(byteCount)
    let address = mmap(
      nil, self.byteCount, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    guard let address, address != MAP_FAILED else { throw .call("mmap", errno: errno) }
    base = address
  }

  deinit { munmap(base, byteCount) }
}
