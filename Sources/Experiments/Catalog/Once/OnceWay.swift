internal import Apparatus
internal import Results
internal import Platform

/// A way to make an object when it is first asked for, by whoever asks first.
enum OnceWay: String, CaseIterable {
  /// Look, make, mark: nothing keeps two from making.
  case unlocked
  /// Look, lock, look again, mark, make: marked before it is whole.
  case markedEarly = "marked-early"
  /// Look, lock, look again, make, mark, with marks that order nothing.
  case relaxed
  /// The same with a mark that is released and acquired.
  case ordered

  /// The name under which the figures of the way are recorded.
  var condition: Condition { Condition(.way, rawValue) }
}

/// Objects that are made once, or should be: a cache line each.
struct OnceObjects: Sendable {
  /// The words of an object: its mark, how often it was made, and its parts.
  private enum Place {
    static let mark = 0
    static let makings = 1
    static let parts = 2..<6
  }

  /// What each part of a whole object holds.
  private static let whole: UInt64 = 7
  /// Steps of computing for each part: about a tenth of a microsecond.
  private static let stepsEach = 80

  let count: Int
  private let words: SharedAtomics
  private let lock: PthreadMutex

  /// Objects nobody has made yet.
  init(count: Int) throws(PlatformError) {
    self.count = count
    words = try SharedAtomics(count: count * 8, spacing: .packed)
    lock = try PthreadMutex(between: .thread)
  }

  private func word(_ object: Int, _ place: Int) -> AtomicWord { words[object * 8 + place] }

  /// Makes sure in the given way that the object is there, and says whether it is whole.
  func look(at object: Int, _ way: OnceWay) -> Bool {
    let mark = word(object, Place.mark)
    switch way {
    case .unlocked:
      if mark.loadRelaxed() == 0 {
        make(object)
        mark.storeRelaxed(1)
      }
    case .markedEarly:
      if mark.loadRelaxed() == 0 {
        lock.lock()
        if mark.loadRelaxed() == 0 {
          mark.storeRelaxed(1)
          make(object)
        }
        lock.unlock()
      }
    case .relaxed:
      if mark.loadRelaxed() == 0 {
        lock.lock()
        if mark.loadRelaxed() == 0 {
          make(object)
          mark.storeRelaxed(1)
        }
        lock.unlock()
      }
    case .ordered:
      if mark.loadAcquire() == 0 {
        lock.lock()
        if mark.loadRelaxed() == 0 {
          make(object)
          mark.storeRelease(1)
        }
        lock.unlock()
      }
    }
    return isWhole(object)
  }

  /// Looks under the lock every time, as somebody would who wants no second look without it.
  @inline(__always)
  func lookLocked(at object: Int) -> Bool {
    lock.lock()
    if word(object, Place.mark).loadRelaxed() == 0 {
      make(object)
      word(object, Place.mark).storeRelaxed(1)
    }
    let isWhole = word(object, Place.parts.lowerBound).loadRelaxed() == Self.whole
    lock.unlock()
    return isWhole
  }

  /// Looks in the ordered way at an object that is there already, as nearly every look does.
  @inline(__always)
  func lookOrdered(at object: Int) -> Bool {
    if word(object, Place.mark).loadAcquire() == 0 { return look(at: object, .ordered) }
    return word(object, Place.parts.lowerBound).loadRelaxed() == Self.whole
  }

  private func make(_ object: Int) {
    word(object, Place.makings).addRelaxed(1)
    for place in Place.parts {
      // The value depends on the computing, so that it cannot be stored before.
      let computed = BusyWork.compute(iterations: Self.stepsEach, from: UInt64(object))
      BusyWork.blackHole(computed)
      word(object, place).storeRelaxed(Self.whole)
    }
  }

  private func isWhole(_ object: Int) -> Bool {
    Place.parts.allSatisfy { word(object, $0).loadRelaxed() == Self.whole }
  }

  /// How many objects were made more than once.
  var madeTwice: Int {
    (0..<count).count { word($0, Place.makings).loadRelaxed() > 1 }
  }
}
