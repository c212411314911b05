internal import Platform

/// Turnstiles that members pass one behind the other; only two of them make a barrier.
struct TurnstileBarrier: MeetingPoint {
  private let turnstiles: [Turnstile]

  /// So many turnstiles in a row.
  init(_ count: Int, members: Int, between kind: WorkerKind) throws(PlatformError) {
    var turnstiles: [Turnstile] = []
    for _ in 0..<count { turnstiles.append(try Turnstile(members: members, between: kind)) }
    self.turnstiles = turnstiles
  }

  func meet() {
    for turnstile in turnstiles { turnstile.pass() }
  }
}

/// Keeps members until all have arrived; whoever is the last lets in as many as there are.
///
/// A permit has no name on it. Who comes again before the others went on takes one of theirs.
private struct Turnstile: Sendable {
  private let members: Int
  private let arrivals: SharedAtomics
  private let permits: Semaphore

  init(members: Int, between kind: WorkerKind) throws(PlatformError) {
    self.members = members
    arrivals = try SharedAtomics(count: 1)
    permits = try Semaphore(permits: 0, between: kind)
  }

  func pass() {
    let number = Int(arrivals[0].addOrdered(1)) + 1
    if number.isMultiple(of: members) {
      for _ in 0..<members { permits.post() }
    }
    permits.wait()
  }
}
