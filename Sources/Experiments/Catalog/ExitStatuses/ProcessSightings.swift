internal import Platform
internal import Wording

/// What one process looked like in /proc, from look to look; times on `MonotonicClock`.
struct ProcessSightings {
  /// How a process is listed.
  enum Look: String, WordKey {
    static let page = ExitStatusWord.page
    /// It is there, with the parent that made it.
    case running
    /// It is there, with another parent.
    case orphan
    /// It has ended, and its entry is still there.
    case zombie
    /// There is no entry.
    case gone
  }

  /// A stretch of time during which every look showed the same.
  struct Span {
    let look: Look
    let start: Int
    var end: Int
  }

  /// The time between two looks, in milliseconds: short against what is watched.
  private static let interval = 1

  private let process: Int32
  private let creator: Int32
  /// What was seen, without a break: a stretch lasts until another look shows something else.
  private(set) var spans: [Span] = []
  /// The last parent that was listed while the process ran, other than its creator.
  private(set) var adopter: Int32?

  /// Watches a process that the creator made.
  init(of process: Int32, madeBy creator: Int32) {
    self.process = process
    self.creator = creator
  }

  /// Looks once and returns what was seen.
  @discardableResult
  mutating func look() -> Look {
    // A process without an entry cannot be read; any other failure hides it just as well.
    let status = try? ProcessStatus.read(process)
    let now = MonotonicClock.now()
    let look: Look =
      switch status?.state {
      case nil where status == nil, .dead: .gone
      case .zombie: .zombie
      default: status?.parent == creator ? .running : .orphan
      }
    // Parent 0 stands for one that cannot be named from here.
    if look == .orphan, let parent = status?.parent, parent > 0 { adopter = parent }
    if !spans.isEmpty { spans[spans.count - 1].end = now }
    if spans.last?.look != look { spans.append(Span(look: look, start: now, end: now)) }
    return look
  }

  /// Looks again and again until the condition holds or the time is over.
  mutating func look(forAtMost nanoseconds: Int, until done: (Look) -> Bool) {
    let end = MonotonicClock.now() + nanoseconds
    while !done(look()), MonotonicClock.now() < end {
      _ = try? Poll.readable([], forAtMost: ProcessSightings.interval)
    }
  }

  /// When the process was first seen like this; nil when it never was.
  func first(_ look: Look) -> Int? { spans.first { $0.look == look }?.start }
}
