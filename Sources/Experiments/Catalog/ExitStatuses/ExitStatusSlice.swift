internal import Apparatus
internal import Platform

/// The four children of one round, each made, watched in /proc, and seen off.
struct ExitStatusSlice {
  let code: Int

  /// How a child ends.
  enum Child: Int, CaseIterable {
    /// By itself, with the code that was asked for.
    case exits
    /// By a signal.
    case isKilled
    /// By itself, while its parent does not wait for it.
    case isNotWaitedFor
    /// By itself, after its parent.
    case isOrphaned
  }

  /// What was seen of one child.
  struct Outcome {
    /// Its looks in /proc.
    let sightings: ProcessSightings
    /// What the parent was told; nil for the orphan, whose parent had ended.
    let status: ExitStatus?
    /// When the parent had been told, or the orphan was told to end.
    let waited: Int
  }

  /// The signal that ends the second child.
  static let signal = Signal.terminate
  /// How long a child computes before anything happens to it, in nanoseconds.
  private static let life = 4_000_000
  /// How long the third child is left in the list, in nanoseconds.
  static let pause = 20_000_000
  /// The longest life of a child for which nothing happens, in nanoseconds.
  private static let longestLife = 500_000_000

  /// Makes the child and sees it off.
  func run(_ child: Child) throws(PlatformError) -> Outcome {
    switch child {
    case .exits:
      try watch(endingWith: Int32(code)) { process, sightings throws(PlatformError) in
        sightings.look(forAtMost: Self.longestLife) { _ in process.hasEnded }
      }
    case .isKilled:
      try watch(endingWith: 0, after: Self.longestLife) {
        process, sightings throws(PlatformError) in
        sightings.look(forAtMost: Self.life) { _ in false }
        try process.send(Self.signal)
      }
    case .isNotWaitedFor:
      try watch(endingWith: 0) { process, sightings throws(PlatformError) in
        sightings.look(forAtMost: Self.longestLife) { _ in process.hasEnded }
        sightings.look(forAtMost: Self.pause) { _ in false }
      }
    case .isOrphaned: try orphan()
    }
  }

  private func watch(
    endingWith code: Int32, after life: Int = life,
    _ body: (ForkedProcess, inout ProcessSightings) throws(PlatformError) -> Void
  ) throws(PlatformError) -> Outcome {
    let process = try ForkedProcess.start {
      BusyWork.spin(nanoseconds: life, by: .wall)
      return code
    }
    var sightings = ProcessSightings(
      of: process.processIdentifier, madeBy: ProcessIdentifier.current)
    do throws(PlatformError) {
      try body(process, &sightings)
    } catch {
      // The child ends by itself; it only must not stay in the list.
      _ = try? process.wait()
      throw error
    }
    let status = try process.wait().status
    let waited = MonotonicClock.now()
    sightings.look()
    return Outcome(sightings: sightings, status: status, waited: waited)
  }

  /// A child makes a child, and ends first.
  private func orphan() throws(PlatformError) -> Outcome {
    let words = try SharedAtomics(count: 2)
    let (born, told) = (words[0], words[1])
    let parent = try ForkedProcess.start {
      let child = try? ForkedProcess.start(outlivesParent: true) {
        let end = MonotonicClock.now() + Self.longestLife
        while told.loadAcquire() == 0, MonotonicClock.now() < end {
          BusyWork.spin(nanoseconds: Self.life / 100, by: .wall)
        }
        return 0
      }
      guard let child else { return 1 }
      born.storeRelease(UInt64(child.processIdentifier))
      BusyWork.spin(nanoseconds: Self.life, by: .wall)
      return 0
    }
    while born.loadAcquire() == 0, !parent.hasEnded { Processor.yield() }
    let process = Int32(born.loadAcquire())
    guard process > 0 else { throw .childEnded(try parent.wait().status) }
    var sightings = ProcessSightings(of: process, madeBy: parent.processIdentifier)
    sightings.look(forAtMost: Self.longestLife / 2) { _ in parent.hasEnded }
    _ = try parent.wait()
    sightings.look(forAtMost: Self.life) { _ in false }
    let end = MonotonicClock.now()
    told.storeRelease(1)
    // The new parent waits for it in its own time.
    sightings.look(forAtMost: Self.longestLife / 2) { $0 == .gone }
    // The words outlive everybody who uses them.
    return withExtendedLifetime(words) {
      Outcome(sightings: sightings, status: nil, waited: end)
    }
  }
}
