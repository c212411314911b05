internal import Apparatus
public import Platform

/// A child that has written memory of its own and forks whenever it is asked to.
///
/// Writing the memory takes many times longer than one fork, so one parent serves a whole run. It
/// does not write again between two forks, as the data of a large program mostly rest. It ends with
/// the process that started it, or by `end`.
public struct ForkingParent: Sendable {
  private let pipes: PipePingPong
  private let child: ForkedProcess
  private let cost: SharedArray<Int>

  /// Starts the parent on the processor and waits until its memory is written.
  /// - Parameters:
  ///   - byteCount: the memory it writes, in whole pages; 0 for none.
  ///   - processor: where it and its children run.
  /// - Throws: `PlatformError.call` when there is no memory or no process left.
  public init(byteCount: Int, processor: Int) throws(PlatformError) {
    let pipes = try PipePingPong()
    let cost = try SharedArray(repeating: 0, count: 1)
    child = try ForkedProcess.start {
      pipes.closeCallersEnds()
      do throws(PlatformError) {
        try Affinity.pin(to: processor)
        try LeanFork.prepare()
        // Made after the above, so that it is handed down.
        let region = try PageRegion(
          pageCount: MemoryPage.rounded(byteCount) / MemoryPage.byteCount, sharing: .copied)
        if byteCount > 0 { region.writeAll() }
        defer { region.read(0..<1) }
        try pipes.serve { () throws(PlatformError) in cost[0] = try LeanFork.loop(count: 1) }
      } catch {
        return 1
      }
    }
    pipes.closePartnersEnds()
    self.pipes = pipes
    self.cost = cost
    // The first fork finds the tables of the pages as no later one does.
    do {
      _ = try fork()
    } catch {
      try end()
      throw error
    }
  }

  /// Has the parent fork a child that only ends, and wait for it.
  /// - Returns: the nanoseconds that took in the parent.
  /// - Throws: `PlatformError.call` with EPIPE when the parent is gone.
  public func fork() throws(PlatformError) -> Int {
    _ = try pipes.ping(byteCount: 1, trips: 1)
    return cost[0]
  }

  /// Ends the parent and waits for it; once.
  public func end() throws(PlatformError) {
    try child.send(.kill)
    _ = try child.wait()
    pipes.closeCallersEnds()
  }
}
