public import Apparatus
internal import ArgumentParser
internal import Results

/// Lets a child look into the memory of its parent through the kernel, as the same and as another
/// user.
public struct Peek: Experiment {
  /// The default options.
  public init() {}

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "peek",
    abstract: "Let a process look into the memory of another one of the same or another user",
    discussion: """
      In each round a parent forks a child and then writes a number into its own memory, which \
      the child's copy does not have. The child opens the parent's memory under /proc and reads \
      the number there. A second child first becomes the user 'nobody', which only an \
      administrator may do.
      """,
    quantities: [numberRead], findings: [sameUser.declaration, otherUser.declaration],
    words: [PeekWord.self],
    code: DecisiveCode(
      file: "PeekSlice.swift", functions: "run",
      apparatus: ["ForeignMemory.swift", "UserIdentity.swift"]),
    defaults: .init(rounds: 10, seconds: 1, quickRounds: 5, quickSeconds: 0.5))

  static func condition(_ user: PeekSlice.User) -> Condition { Condition(.user, user.rawValue) }

  /// Lets a child of each kind look once a round.
  public func measure(_ recorder: Recorder) throws {
    let users = PeekSlice.User.allCases
    try recorder.rounds(conditions: users.count) { round, order in
      for user in order.map({ users[$0] }) {
        let condition = Peek.condition(user)
        switch try PeekSlice(number: UInt64(round + 1), user: user).run() {
        case .read: try recorder.observe(Self.numberRead, condition, round: round, 1)
        case .refused: try recorder.observe(Self.numberRead, condition, round: round, 0)
        case .notTried(let reason): try recorder.note(.notTried, text: reason)
        }
      }
    }
  }
}

extension Condition.Key {
  /// As whom a process looks into the memory of another one.
  fileprivate static let user = Self("user")
}

extension Record.Note.Name {
  /// No child could become another user; the text is the call that was refused, and its error.
  static let notTried = Self("not-tried")
}
