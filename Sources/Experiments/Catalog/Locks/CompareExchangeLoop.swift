internal import Platform

extension AtomicWord {
  /// Adds by a loop: read, compute, and write back if nobody has written meanwhile; else again.
  ///
  /// The pattern for updates that no single instruction can do. One of the workers always gets on,
  /// but nothing limits how often one of them has to try.
  /// - Returns: how often it had to try again.
  @discardableResult @inline(__always)
  func addByCompareExchange(_ value: UInt64) -> Int {
    var retries = 0
    while true {
      let seen = loadRelaxed()
      if compareExchange(expected: seen, desired: seen &+ value) { return retries }
      retries += 1
    }
  }
}
