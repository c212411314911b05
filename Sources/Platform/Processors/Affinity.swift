internal import CLinux

/// The processors, by number, on which a thread may run.
public enum Affinity {
  /// The processors the calling thread may use, in rising order.
  ///
  /// Threads and processes inherit the set of their creator, so a pinned thread sees only its own.
  public static func usable() throws(PlatformError) -> [Int] {
    var capacity: Int32 = 64
    while true {
      var list = [Int32](repeating: 0, count: Int(capacity))
      let count = try SystemCall.check("sched_getaffinity") {
        clinux_affinity_get(0, &list, capacity)
      }
      if count <= capacity { return list.prefix(Int(count)).map(Int.init) }
      capacity = count
    }
  }

  /// Lets the calling thread run on these processors only.
  /// - Throws: `PlatformError.call` with EINVAL when the machine offers none of them.
  public static func pin(to processors: [Int]) throws(PlatformError) {
    let list = processors.map(Int32.init(clamping:))
    try SystemCall.check("sched_setaffinity") {
      clinux_affinity_set(0, list, Int32(list.count))
    }
  }

  /// Lets the calling thread run on this processor only.
  public static func pin(to processor: Int) throws(PlatformError) {
    try pin(to: [processor])
  }

  /// Runs the body with the calling thread on these processors, then restores the set it had
  /// before.
  public static func pinned<Result: ~Copyable>(
    to processors: [Int], _ body: () throws(PlatformError) -> Result
  ) throws(PlatformError) -> Result {
    let before = try usable()
    try pin(to: processors)
    let result: Result
    do {
      result = try body()
    } catch {
      try pin(to: before)
      throw error
    }
    try pin(to: before)
    return result
  }
}
