internal import CLinux
internal import Platform
internal import Programs

extension NativeThread {
  /// How long the thread has stood before what it cannot do.
  struct Waiting {
    /// How often an `await` looked.
    var looks = 0
    /// How often it asked with the monitor.
    var attempts = 0
    /// Whether it has said that it is blocked.
    var hasSaidSo = false
    /// The last change that it knows of, and how often it asked since.
    var change: UInt64 = 0
    var asked = 0
  }

  /// How long the thread has been going round.
  struct Loops {
    var count = 0
    /// When it first looked at the clock; 0 before.
    var since = 0
  }

  /// How often a thread asks before it says that it is blocked.
  private static let patience = 32
  /// How often it asks again where chance might have it otherwise.
  private static let chances = 64
  /// How often a thread goes round before it looks at the clock.
  private static let roundsBetweenLooks = 4_096
  /// How long a run may go round and round, in nanoseconds.
  private static let longestRun = 20_000_000

  /// Whether the run at hand is over for all its threads.
  var isOver: Bool { clinux_load_acquire(control + NativeLayout.Control.ending) != 0 }

  /// Whether all threads are to stop.
  var mustStop: Bool { clinux_load_relaxed(memory.stop) != 0 }

  /// Ends the run for all threads, unless somebody already did.
  func end(run ending: RunEnding) {
    _ = clinux_compare_exchange(control + NativeLayout.Control.ending, 0, ending.rawValue)
  }

  // MARK: The monitor

  mutating func takeMonitor() {
    var looks = 0
    while clinux_exchange(control + NativeLayout.Control.monitor, 1) != 0 {
      while clinux_load_relaxed(control + NativeLayout.Control.monitor) != 0 {
        looks += 1
        if looks % 256 == 0 { Processor.yield() } else { clinux_spin_hint() }
      }
    }
    holdsMonitor = true
  }

  /// Leaves the monitor; an exchange, so that all writes before it have reached memory.
  mutating func leaveMonitor() {
    holdsMonitor = false
    _ = clinux_exchange(control + NativeLayout.Control.monitor, 0)
  }

  /// Leaves the monitor after something was done, which others may have waited for.
  mutating func settle() {
    if control[NativeLayout.Control.marks] != 0 { forgetMarks() }
    waiting = Waiting()
    isByChance = false
    leaveMonitor()
  }

  private func forgetMarks() {
    control[NativeLayout.Control.marks] = 0
    control[NativeLayout.Control.resting] = 0
    control[NativeLayout.Control.changes] += 1
  }

  // MARK: Waiting

  /// Leaves the monitor before something that cannot be done now, and waits a moment.
  ///
  /// - Returns: false when the run is over or all threads are to stop.
  mutating func waitForTurn(at place: Int) -> Bool {
    waiting.attempts += 1
    if waiting.attempts > Self.patience { sayBlocked(at: place) }
    isByChance = false
    leaveMonitor()
    if isOver || mustStop { return false }
    if waiting.attempts % 64 == 0 {
      Processor.yield()
      if MonotonicClock.now() > deadline { clinux_store_relaxed(memory.stop, 1) }
    } else {
      for _ in 0..<8 { clinux_spin_hint() }
    }
    return true
  }

  /// Marks the thread as blocked, and ends the run when all that have not ended are.
  ///
  /// A mark says that the thread was found blocked since the last change that could matter: since
  /// somebody did something with the monitor, came to be blocked after doing something without it, or
  /// ended. So when all are marked, none can ever go on, and no time has to be waited to know it. A
  /// change that is first seen here came perhaps after this thread last asked, so it asks once more.
  private mutating func sayBlocked(at place: Int) {
    let ended = self.ended
    if control[NativeLayout.Control.ended] != ended {
      control[NativeLayout.Control.ended] = ended
      forgetMarks()
    }
    if !waiting.hasSaidSo {
      waiting.hasSaidSo = true
      forgetMarks()
    }
    if waiting.change != control[NativeLayout.Control.changes] {
      waiting.change = control[NativeLayout.Control.changes]
      waiting.asked = 0
      return
    }
    waiting.asked += 1
    if isByChance, waiting.asked < Self.chances { return }
    let own: UInt64 = 1 << UInt64(number)
    control[NativeLayout.Control.marks] |= own
    if memory.code.code.threads[number].isRest[place] {
      control[NativeLayout.Control.resting] |= own
    }
    let marks = control[NativeLayout.Control.marks]
    guard marks | ended == (1 << UInt64(memory.code.code.threads.count)) - 1 else { return }
    let isRest = ended != 0 && marks & ~control[NativeLayout.Control.resting] == 0
    end(run: isRest ? .resting : .stuck)
  }

  /// A bit for each thread that has this run behind it.
  private var ended: UInt64 {
    let position = clinux_load_relaxed(memory.position(of: number))
    var ended: UInt64 = 0
    for other in memory.code.code.threads.indices where other != number {
      if clinux_load_acquire(memory.position(of: other)) > position {
        ended |= 1 << UInt64(other)
      }
    }
    return ended
  }

  // MARK: Going round

  /// Whether the thread may go round once more.
  mutating func mayGoRound() -> Bool {
    if section.isOpen {
      if section.steps > Code.mostInAtomicStep { fail(.endlessAtomicStep) }
      return true
    }
    loops.count += 1
    guard loops.count % Self.roundsBetweenLooks == 0 else { return true }
    let now = MonotonicClock.now()
    if loops.since == 0 { loops.since = now }
    if now > deadline { clinux_store_relaxed(memory.stop, 1) }
    if now - loops.since > Self.longestRun { end(run: .endless) }
    return !isOver && !mustStop
  }
}
