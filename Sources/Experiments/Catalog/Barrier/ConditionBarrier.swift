internal import Platform

/// A barrier of a mutex, a condition variable, and the number of the meeting that is waited for.
struct ConditionBarrier: MeetingPoint {
  private let members: UInt64
  private let mutex: PthreadMutex
  private let allHere: ConditionVariable
  /// How many have arrived for the next meeting, and how many meetings there were.
  private let counts: SharedAtomics

  init(members: Int, between kind: WorkerKind) throws(PlatformError) {
    self.members = UInt64(members)
    mutex = try PthreadMutex(between: kind)
    allHere = try ConditionVariable(between: kind)
    counts = try SharedAtomics(count: 2, spacing: .packed)
  }

  func meet() {
    let (arrived, meetings) = (counts[0], counts[1])
    mutex.lock()
    let meeting = meetings.loadRelaxed()
    arrived.addRelaxed(1)
    if arrived.loadRelaxed() == members {
      arrived.storeRelaxed(0)
      meetings.storeRelaxed(meeting + 1)
      allHere.broadcast()
    } else {
      // What is waited for is the meeting, not the count, which may be that of the next one already.
      while meetings.loadRelaxed() == meeting { allHere.wait(mutex) }
    }
    mutex.unlock()
  }
}
