internal import Apparatus
internal import Platform

/// What the workers of one failure share: a heartbeat each, the moment of the fault, and the end.
final class CrashHeartbeats: Sendable {
  /// The worker that fails, by its number from 0.
  static let failing = 1
  /// How long the workers live together before the fault, and are watched after it, at least.
  static let margin = 1_000_000
  /// The longest life of a worker that nobody tells to end, in nanoseconds.
  private static let longestLife = 1_000_000_000
  /// One heartbeat: short against the detection of a fault, long against the clock.
  private static let beat = 20_000

  /// One worker's part of the shared memory; times in nanoseconds on `MonotonicClock`.
  private enum Word: Int, CaseIterable { case beats, first, last }

  private let words: SharedAtomics
  private let common: SharedAtomics
  private let workers: Int

  init(workers: Int) throws(PlatformError) {
    self.workers = workers
    words = try SharedAtomics(count: workers * Word.allCases.count)
    common = try SharedAtomics(count: 2)
  }

  private func word(_ word: Word, of worker: Int) -> AtomicWord {
    words[worker * Word.allCases.count + word.rawValue]
  }

  /// The moment just before the fault; 0 until then.
  var fault: Int { Int(common[0].loadAcquire()) }

  /// Tells the workers that are left to end.
  func tellToEnd() { common[1].storeRelease(1) }

  /// The workers other than the failing one.
  var others: [Int] { (0..<workers).filter { $0 != CrashHeartbeats.failing } }

  /// How often each worker has shown that it runs.
  var beats: [UInt64] { (0..<workers).map { word(.beats, of: $0).loadAcquire() } }

  /// From the first to the last sign of life of a worker; nil when it gave none.
  func life(of worker: Int) -> ClosedRange<Int>? {
    let first = Int(word(.first, of: worker).loadAcquire())
    let last = Int(word(.last, of: worker).loadAcquire())
    return first > 0 && first <= last ? first...last : nil
  }

  /// The whole life of one worker: it computes until it is told, or fails when all are there.
  func live(_ worker: Int, how: SuddenEnd) {
    let began = MonotonicClock.now()
    word(.first, of: worker).storeRelease(UInt64(began))
    var now = began
    while common[1].loadAcquire() == 0, now - began < CrashHeartbeats.longestLife {
      BusyWork.spin(nanoseconds: CrashHeartbeats.beat, by: .wall)
      now = MonotonicClock.now()
      word(.last, of: worker).storeRelease(UInt64(now))
      word(.beats, of: worker).addOrdered(1)
      if worker == CrashHeartbeats.failing, now - began > CrashHeartbeats.margin, allAreThere {
        common[0].storeRelease(UInt64(MonotonicClock.now()))
        how.happen()
      }
      // More workers than processors are as alive as few, if each gets its turn.
      Processor.yield()
    }
  }

  private var allAreThere: Bool { beats.allSatisfy { $0 > 0 } }
}
