internal import Platform
internal import Programs

/// Where everything shared of one run lies: a control line, the objects, and each value in lines of its own.
///
/// A word is named by its number: first the values, then what semaphores, locks, condition variables,
/// barriers and queues need.
struct NativeLayout {
  let cellCount: Int
  let semaphores: Int
  /// For each lock its holder plus 1, or 0, and behind it how often it is held.
  let locks: Int
  /// For each condition variable, and each barrier, a bit for each waiting thread.
  let conditions: Int
  let barriers: Int
  /// For each queue where the number of its values stands; the values follow.
  let queues: [Int]
  /// What each word holds at the beginning.
  let initial: [Int]
  /// Bytes from the beginning of a run to its first object and to its first value, and of a run.
  let objectsOffset: Int
  let cellsOffset: Int
  let blockBytes: Int

  /// The words of the control line, by their places.
  enum Control {
    /// 1 while a thread does something that must be one moment.
    static let monitor = 0
    /// How the run came to its end, if not by the ends of its threads; a raw value of `RunEnding`.
    static let ending = 1
    /// A bit for each thread that was found blocked since the last change.
    static let marks = 2
    /// How often something changed that may let a blocked thread go on.
    static let changes = 3
    /// A bit for each thread that had ended when the marks were made.
    static let ended = 4
    /// A bit for each marked thread that waits at the beginning of a round without end.
    static let resting = 5
  }

  init(_ code: Code) {
    var words = code.cells.map(\.initial)
    cellCount = words.count
    semaphores = words.count
    words += code.semaphores.map(\.number)
    locks = words.count
    words += Array(repeating: 0, count: 2 * code.locks.count)
    conditions = words.count
    words += Array(repeating: 0, count: code.conditions.count)
    barriers = words.count
    words += Array(repeating: 0, count: code.barriers.count)
    var places: [Int] = []
    for queue in code.queues {
      places.append(words.count)
      words += Array(repeating: 0, count: 1 + queue.number)
    }
    queues = places
    initial = words
    let line = CacheLine.separation
    objectsOffset = line
    let objectBytes = 8 * (words.count - cellCount)
    cellsOffset = line + (objectBytes + line - 1) / line * line
    blockBytes = cellsOffset + cellCount * line
  }
}

/// How a run came to its end, if not by the ends of its threads.
enum RunEnding: UInt64 {
  /// All that had not ended were blocked for good.
  case stuck = 1
  /// All that had not ended waited for a next round, which never came.
  case resting
  /// A thread failed.
  case failed
  /// A thread went round and round for longer than a run may take.
  case endless
}
