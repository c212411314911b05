internal import Programs
internal import Wording

/// What steps of a program do, and why a thread cannot take its next one, in a few words each.
struct EventSentences {
  let words: Wording

  /// What a step did, without what it only noted for itself beside something shared.
  func text(_ events: [Event]) -> String {
    let shared = events.filter { if case .set = $0 { false } else { true } }
    return (shared.isEmpty ? events : shared).map(text).joined(separator: "; ")
  }

  /// One thing that happens.
  func text(_ event: Event) -> String {
    switch event {
    case .read(let name, let value, let fromBuffer):
      say(fromBuffer ? .readBuffer : .read, ["name": name, "value": "\(value)"])
    case .wrote(let name, let value): say(.wrote, ["name": name, "value": "\(value)"])
    case .buffered(let name, let value): say(.buffered, ["name": name, "value": "\(value)"])
    case .reached(let name, let value): say(.reached, ["name": name, "value": "\(value)"])
    case .exchanged(let name, let old, let new):
      say(.exchanged, ["name": name, "old": "\(old)", "new": "\(new)"])
    case .compared(let name, let old, let expected, let new):
      say(
        .compared,
        ["name": name, "old": "\(old)", "expected": "\(expected)", "new": "\(new)"])
    case .added(let name, let old, let by):
      say(.added, ["name": name, "old": "\(old)", "new": "\(old + by)"])
    case .set(let name, let value): say(.set, ["name": name, "value": "\(value)"])
    case .counted(let name, let value): say(.counted, ["name": name, "value": "\(value)"])
    case .chose(let value): say(.chose, ["value": "\(value)"])
    case .passed: say(.passed)
    case .fenced: say(.fenced)
    case .paused: say(.paused)
    case .failed: say(.failed)
    default: synchronising(event)
    }
  }

  /// Locks, conditions, semaphores, barriers and queues.
  private func synchronising(_ event: Event) -> String {
    switch event {
    case .locked(let name): say(.locked, ["name": name])
    case .unlocked(let name): say(.unlocked, ["name": name])
    case .triedLock(let name, let succeeded):
      say(succeeded ? .triedLock : .triedLockInVain, ["name": name])
    case .waited(let condition, let lock): say(.waited, ["name": condition, "lock": lock])
    case .woke(let condition, let lock, let spuriously):
      say(spuriously ? .wokeSpuriously : .woke, ["name": condition, "lock": lock])
    case .notified(let condition, let thread):
      say(thread == nil ? .notifiedNobody : .notified, ["name": condition])
    case .notifiedAll(let condition, let count):
      say(.notifiedAll, ["name": condition, "count": "\(count)"])
    case .acquired(let name, let left): say(.acquired, ["name": name, "left": "\(left)"])
    case .released(let name, let left): say(.released, ["name": name, "left": "\(left)"])
    case .arrived(let name, let isLast): say(isLast ? .arrivedLast : .arrived, ["name": name])
    case .left(let name): say(.left, ["name": name])
    case .put(let name, let value): say(.put, ["name": name, "value": "\(value)"])
    case .took(let name, let value): say(.took, ["name": name, "value": "\(value)"])
    default: ""
    }
  }

  /// What a thread that was left would have done next.
  func aboutTo(_ event: Event) -> String { say(.aboutTo, ["what": text(event)]) }

  /// Who waits for what, as a part of a sentence.
  func text(_ waiting: Fault.Waiting) -> String {
    say(
      .threadWaits, ["thread": waiting.thread, "what": text(waiting.blocking, of: waiting.thread)])
  }

  /// Why a thread cannot take its next step.
  func text(_ blocking: Blocking, of thread: String) -> String {
    switch blocking {
    case .ended: say(.waitsEnded)
    case .lock(let lock, let holder):
      say(holder == thread ? .waitsOwnLock : .waitsLock, ["lock": lock, "holder": holder])
    case .notification(let condition): say(.waitsNotification, ["name": condition])
    case .permit(let semaphore): say(.waitsPermit, ["name": semaphore])
    case .barrier(let name, let arrived, let parties):
      say(.waitsBarrier, ["name": name, "arrived": "\(arrived)", "parties": "\(parties)"])
    case .fullQueue(let name): say(.waitsFullQueue, ["name": name])
    case .emptyQueue(let name): say(.waitsEmptyQueue, ["name": name])
    case .condition: say(.waitsCondition)
    case .waitingWrites(let count): say(.waitsWrites, ["count": "\(count)"])
    case .fullBuffer(let count): say(.waitsBuffer, ["count": "\(count)"])
    case .atomicStep: say(.waitsAtomic)
    }
  }

  private func say(_ word: ProgramWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }
}
