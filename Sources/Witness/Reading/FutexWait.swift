/// What a thread in the futex call waits for, from the arguments and the memory around the word.
///
/// Sources: futex(2); the layout of mutexes, semaphores and condition variables in glibc since 2.25
/// (nptl/pthreadP.h, sysdeps/nptl/bits/thread-shared-types.h).
struct FutexWait {
  let address: UInt64
  let operation: UInt64
  let expected: UInt32
  let process: any ProcessView

  /// FUTEX_PRIVATE_FLAG: the word belongs to one process.
  private static let privateFlag: UInt64 = 0x80
  /// What a mutex of glibc holds while somebody waits for it.
  private static let contended: UInt32 = 2
  /// The part of a word that is the owner's identifier, for mutexes with priority inheritance.
  private static let ownerMask: UInt32 = 0x3fff_ffff

  /// A wait with the arguments of the call.
  init(_ entry: SystemCallText.Entry, in process: any ProcessView) {
    address = entry.arguments.0
    operation = entry.arguments.1
    expected = UInt32(truncatingIfNeeded: entry.arguments.2)
    self.process = process
  }

  /// FUTEX_WAIT, FUTEX_WAIT_BITSET and the waits that know the owner.
  private enum Command: UInt64 {
    case wait = 0
    case lockOwned = 6
    case waitBits = 9
    case waitRequeue = 11
    case lockOwnedAgain = 13
  }

  /// What it waits for.
  var cause: Cause {
    guard let command = Command(rawValue: operation & 0x7f) else {
      return Cause(.wake, object: address)
    }
    if process.isGlobalLock(address) { return Cause(.gil, object: address) }
    switch command {
    case .lockOwned, .lockOwnedAgain: return ownedLock
    case .waitRequeue: return Cause(.condition, object: address)
    case .wait, .waitBits: return join ?? lock ?? waitByStructure
    }
  }

  private var ownedLock: Cause {
    let owner = process.words(at: address, count: 1)?.first.map {
      Int32(bitPattern: $0 & Self.ownerMask)
    }
    return Cause(.lock, object: address, holder: owner.flatMap(known) ?? 0)
  }

  private func known(_ thread: Int32) -> Int32? { process.isThread(thread) ? thread : nil }

  /// The kernel clears the word of a thread when it ends; until then it is the identifier.
  private var join: Cause? {
    let thread = Int32(bitPattern: expected)
    guard operation & Self.privateFlag == 0, thread > 1, process.isThread(thread) else {
      return nil
    }
    return Cause(.join, object: UInt64(thread))
  }

  /// A mutex says who owns it; other users of a word that is 2 have no thread at that place.
  private var lock: Cause? {
    if expected == Self.contended {
      if let words = process.words(at: address, count: 3), words[0] == Self.contended,
        let owner = known(Int32(bitPattern: words[2]))
      {
        return Cause(.lock, object: address, holder: owner)
      }
      return process.isKnownLock(address) ? Cause(.lock, object: address) : nil
    }
    // Musl keeps the owner in the word itself, below the mark for waiting threads.
    guard expected & 0x8000_0000 != 0,
      let owner = known(Int32(bitPattern: expected & Self.ownerMask))
    else { return nil }
    return Cause(.lock, object: address, holder: owner)
  }

  /// A condition variable counts its waiters in front of the word, a semaphore behind it.
  private var waitByStructure: Cause {
    let around = FutexSurroundings(address: address, in: process)
    if around.isCondition { return Cause(.condition, object: address) }
    return Cause(expected == 0 && around.isSemaphore ? .semaphore : .wake, object: address)
  }
}

/// The memory around a word that a thread sleeps on, which shows what the word is part of.
private struct FutexSurroundings {
  private let address: UInt64
  /// The words from 44 bytes in front of the address to one behind it.
  private let words: [UInt32]?
  private let process: any ProcessView

  /// The words in front of the address.
  private static let lead = 11
  /// More threads than this do not wait for one thing.
  private static let waiters: ClosedRange<UInt32> = 1...100_000

  init(address: UInt64, in process: any ProcessView) {
    self.address = address
    self.process = process
    let before = UInt64(Self.lead) * 4
    words = address > before ? process.words(at: address - before, count: Self.lead + 2) : nil
  }

  /// `__wrefs` stands before the two words of `__g_signals`, and `__wseq` opens the condition, 40
  /// bytes before them, or 32 since glibc 2.41.
  var isCondition: Bool {
    guard let words else { return false }
    let group = address % 8 == 4 ? 1 : 0
    let references = words[Self.lead - 1 - group]
    let sequences = [words[1 - group], words[3 - group]]
    return references & 4 == 0 && Self.waiters.contains(references >> 3)
      && sequences.contains { $0 > 1 }
  }

  /// A semaphore is a value with the count of its waiters behind it.
  var isSemaphore: Bool {
    guard address % 8 == 0 else { return false }
    let near = words.map { Array($0.suffix(2)) } ?? process.words(at: address, count: 2)
    return near.map { Self.waiters.contains($0[1]) } ?? false
  }
}
