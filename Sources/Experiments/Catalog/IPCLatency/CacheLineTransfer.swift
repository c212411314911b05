internal import Apparatus
internal import CLinux
internal import Platform

/// The floor of all messages: one word that two spinning threads hand to and fro.
enum CacheLineTransfer {
  /// Measures in a fresh child.
  /// - Parameter placement: where the two threads run; on one processor each waits for its turn.
  /// - Returns: the nanoseconds of one round trip, the median of nine groups of trips.
  /// - Throws: as `Isolated.run`.
  static func roundTrip(placement: Placement) throws(PlatformError) -> Double {
    // On one processor each trip takes two turns of the scheduler.
    let trips: Int64 = placement.isOneProcessor ? 50 : 2_000
    let means = try Isolated.run(results: 9) { results throws(PlatformError) in
      TimeLimit.arm(seconds: Dialogue.timeLimit)
      let words = try SharedAtomics(count: 1)
      let times = try SharedArray(repeating: 0, count: results.count)
      _ = try Team(kind: .thread, count: 2, placement: placement).run { member in
        for group in 0..<times.count {
          let time = clinux_line_trips(
            words[0].address, member.index == 0, trips, Int64(group) * trips)
          if member.index == 0 { times[group] = Int(time) }
        }
      }
      for group in 0..<times.count { results[group] = Double(times[group]) / Double(trips) }
    }
    return means.sorted()[means.count / 2]
  }
}
