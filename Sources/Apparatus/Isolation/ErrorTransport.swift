internal import Platform

/// An error on its way from a forked child to its parent, through memory both share.
///
/// The text form is private to one run of the program: fields separated by a byte no name holds.
struct ErrorTransport {
  private static let byteCount = 512
  private let memory: SharedMemory

  init() throws(PlatformError) {
    memory = try SharedMemory(byteCount: ErrorTransport.byteCount)
  }

  /// Stores the error; called by the child before it ends.
  func store(_ error: PlatformError) {
    let bytes = Array(error.facts.joined(separator: "\u{1f}").utf8).prefix(
      ErrorTransport.byteCount - 1)
    memory.base.copyMemory(from: Array(bytes), byteCount: bytes.count)
  }

  /// Runs the body of a child and stores its error.
  /// - Returns: the exit code of the child.
  func exitCode(of body: () throws(PlatformError) -> Void) -> Int32 {
    do throws(PlatformError) {
      try body()
      return 0
    } catch {
      store(error)
      return 1
    }
  }

  /// The error a child stored, if it did; called by the parent after the wait.
  func load() -> PlatformError? {
    let bytes = UnsafeRawBufferPointer(start: memory.base, count: ErrorTransport.byteCount)
    let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return PlatformError(
      facts: text.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init))
  }
}
