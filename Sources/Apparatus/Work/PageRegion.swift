internal import CLinux
internal import Glibc
public import Platform

/// Memory of a number of pages that are touched one by one, so that faults can be counted.
///
/// Large pages are refused, because one fault would then bring in hundreds of pages at once.
public final class PageRegion: @unchecked Sendable {
  // The proof of the above: the properties are constant; who writes the pages agrees with others.

  /// Whether a forked child writes the same memory or a copy.
  public enum Sharing: Sendable {
    /// A write after a fork copies the page.
    case copied
    /// A write is seen by all.
    case shared
  }

  /// The number of pages.
  public let pageCount: Int
  /// The address of the first page.
  public let base: UnsafeMutableRawPointer
  private var byteCount: Int { pageCount * MemoryPage.byteCount }

  /// Reserves the pages; none uses memory before it is touched.
  public init(pageCount: Int, sharing: Sharing) throws(PlatformError) {
    self.pageCount = pageCount
    let flags = sharing == .copied ? MAP_PRIVATE : MAP_SHARED
    let address = mmap(
      nil, pageCount * MemoryPage.byteCount, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS, -1, 0)
    guard let address, address != MAP_FAILED else { throw .call("mmap", errno: errno) }
    base = address
    // A kernel without large pages refuses the request it does not need.
    _ = clinux_keep_small_pages(address, byteCount)
  }

  deinit { munmap(base, byteCount) }

  /// Writes the value to the first byte of each page of the range.
  public func write(_ pages: Range<Int>, value: UInt8 = 1) {
    clinux_write_pages(address(of: pages), MemoryPage.byteCount, pages.count, value)
  }

  /// Writes the value to the first byte of every page.
  public func writeAll(value: UInt8 = 1) { write(0..<pageCount, value: value) }

  /// Reads the first byte of each page of the range and returns their sum.
  @discardableResult
  public func read(_ pages: Range<Int>) -> Int {
    Int(clinux_read_pages(address(of: pages), MemoryPage.byteCount, pages.count))
  }

  private func address(of pages: Range<Int>) -> UnsafeMutableRawPointer {
    precondition(pages.lowerBound >= 0 && pages.upperBound <= pageCount, "no such page")
    return base + pages.lowerBound * MemoryPage.byteCount
  }

  /// The page faults of the calling thread while the body runs, of both kinds together.
  public static func faults(during body: () -> Void) -> Int {
    let before = Usage.current(.thread)
    body()
    let counted = Usage.current(.thread) - before
    return counted.minorFaults + counted.majorFaults
  }
}
