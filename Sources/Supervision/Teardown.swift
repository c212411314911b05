/// How to stop a worker: signals, each with the time it gets to obey, and a kill at the end.
///
/// Reference: the idea of a list of steps is that of swift-subprocess, `TeardownStep`.
struct Teardown: Equatable, Sendable {
  /// One signal and how long to wait for it to work.
  struct Step: Equatable, Sendable {
    /// What the keeper is told.
    let command: KeeperCommand
    /// How long the worker may take, in milliseconds.
    let milliseconds: Int

    /// A command and its time, in milliseconds.
    init(_ command: KeeperCommand, milliseconds: Int) {
      self.command = command
      self.milliseconds = milliseconds
    }
  }

  /// The steps before the kill, first one first.
  let steps: [Step]

  /// A teardown with these steps and a kill after them.
  init(_ steps: [Step]) { self.steps = steps }

  /// Interrupt, terminate, kill within a tenth of a second, so that Ctrl-C feels immediate.
  static let standard = Teardown([
    Step(.interrupt, milliseconds: 60), Step(.terminate, milliseconds: 40),
  ])

  /// Kill at once.
  static let immediate = Teardown([])

  /// A teardown that has begun: which command is due when.
  struct Course: Equatable, Sendable {
    private var waiting: [Step]
    private var nextTime: Int
    private var isKilled = false

    /// Begins at a time, in nanoseconds of the monotonic clock.
    init(_ teardown: Teardown, at now: Int) {
      waiting = teardown.steps
      nextTime = now
    }

    /// When the next command is due, in nanoseconds; nil after the kill.
    var due: Int? { isKilled ? nil : nextTime }

    /// Forgets the steps before the kill, which is due now.
    mutating func hurry(at now: Int) {
      waiting = []
      nextTime = now
    }

    /// The command that is due at this time, if one is; each one is given once.
    mutating func command(at now: Int) -> KeeperCommand? {
      guard !isKilled, now >= nextTime else { return nil }
      if waiting.isEmpty {
        isKilled = true
        return .kill
      }
      let step = waiting.removeFirst()
      nextTime = now + step.milliseconds * 1_000_000
      return step.command
    }
  }
}
