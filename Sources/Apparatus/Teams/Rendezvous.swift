public import Platform

/// A point that members pass only together, again and again; threads and processes alike.
///
/// Nobody sleeps there, because waking takes longer than what is usually done between two meetings;
/// members look often and yield now and then, so that those on the same processor arrive too.
public final class Rendezvous: Sendable {
  private let arrivals: SharedAtomics
  private let members: UInt64

  /// A meeting point of this many members.
  public init(members: Int) throws(PlatformError) {
    self.members = UInt64(members)
    arrivals = try SharedAtomics(count: 1)
  }

  /// Waits until all members are here as often as the caller is.
  public func meet() {
    let number = arrivals[0].addOrdered(1)
    let all = (number / members + 1) * members
    var looks = 0
    while arrivals[0].loadAcquire() < all {
      looks += 1
      if looks % 500 == 0 { Processor.yield() } else { Processor.spinHint() }
    }
  }
}
