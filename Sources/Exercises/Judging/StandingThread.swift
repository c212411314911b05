/// Where a thread stood when a run had taken too long, and what it waited for.
public struct StandingThread: Equatable, Sendable, Decodable {
  /// What a thread can wait for.
  public enum Kind: String, CaseIterable, Sendable, Decodable {
    case lock, notification, event, barrier, semaphore, item, room, result
    case itemsDone = "items-done"
    case endOfThread = "end-of-thread"
    case endOfProcess = "end-of-process"
    case endOfWorkers = "end-of-workers"
  }

  /// The name of the thread.
  public let thread: String
  /// The name of its process; nil where it is the one that the run began with.
  public let process: String?
  /// The line, counted from 1; nil where it is in no line of the program.
  public let line: Int?
  /// The text of the line.
  public let source: String
  /// What it waits for; nil where that cannot be told.
  public let kind: Kind?
  /// The name of what it waits for, where the program has one.
  public let object: String?
  /// The thread that holds what it waits for.
  public let holder: String?
}

extension [StandingThread] {
  /// Threads of which each waits for a lock that the next one holds, and the last for the first's.
  public var circle: [StandingThread] {
    for start in self {
      var way = [start]
      while let holder = way.last?.holder, let next = first(where: { $0.isThread(holder, way[0]) })
      {
        if next == start { return way }
        if way.contains(next) { break }
        way.append(next)
      }
    }
    return []
  }
}

extension StandingThread {
  /// Whether it is the thread of a name, in the same process as another one.
  fileprivate func isThread(_ name: String, _ other: StandingThread) -> Bool {
    thread == name && process == other.process
  }
}
