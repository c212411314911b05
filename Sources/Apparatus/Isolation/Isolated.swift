public import Platform

/// Work in a fresh, small, forked child whose history cannot touch the next one's.
///
/// A process that ever made a thread locks and forks more slowly for good; a child that ends takes
/// its history with it. One round of an experiment is one such child. A body of several statements
/// that throws begins with `{ results throws(PlatformError) in`, because closures infer no typed
/// error.
public enum Isolated {
  /// Runs the body in a child and returns the values it wrote.
  /// - Parameters:
  ///   - count: the number of values, each 0 until the body writes it.
  ///   - body: runs in the child; an error it throws is thrown again by the parent.
  /// - Returns: the values, in order.
  /// - Throws: `PlatformError.childEnded` when the child crashed or was killed; the errors of
  ///   `ForkedProcess.start`; what the body throws.
  public static func run(
    results count: Int,
    body: @escaping (UnsafeMutableBufferPointer<Double>) throws(PlatformError) -> Void
  ) throws(PlatformError) -> [Double] {
    try run(results: count, startingWith: 0, body: body)
  }

  /// Runs the body in a child and returns the plain values it wrote.
  /// - Parameters:
  ///   - count: the number of values.
  ///   - initial: what each value is until the body writes it.
  ///   - body: runs in the child; an error it throws is thrown again by the parent.
  /// - Returns: the values, in order.
  /// - Throws: as `run(results:body:)`.
  public static func run<Element: BitwiseCopyable>(
    results count: Int, startingWith initial: Element,
    body: @escaping (UnsafeMutableBufferPointer<Element>) throws(PlatformError) -> Void
  ) throws(PlatformError) -> [Element] {
    let results = try SharedArray(repeating: initial, count: count)
    let failure = try ErrorTransport()
    let child = try ForkedProcess.start {
      failure.exitCode { () throws(PlatformError) in try body(results.elements) }
    }
    let status = try child.wait().status
    if let error = failure.load() { throw error }
    guard status.isSuccess else { throw .childEnded(status) }
    return Array(results.elements)
  }
}
