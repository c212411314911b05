public import Results
internal import ArgumentParser
internal import Statistics
public import Terminal

/// Lets a child look into the memory of its parent through the kernel, as the same and as another
/// user.
public struct Peek: Experiment {
  /// The default options.
  public init() {}

  /// Whether a process of the same user can read what another one holds in memory.
  enum SameUser: String, FindingValue {
    static let name = "same-user"
    case reads
    case refused
    case inconclusive
  }

  /// Whether a process of another user can.
  enum OtherUser: String, FindingValue {
    static let name = "other-user"
    case reads
    case refused
    case notTried = "not-tried"
    case inconclusive
  }

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
    quantities: [
      .init("number-read", unit: .share, of: "children that read the parent's number")
    ],
    findings: [SameUser.self, OtherUser.self],
    defaults: .init(rounds: 10, seconds: 1, quickRounds: 5, quickSeconds: 0.5))

  static func condition(_ user: PeekSlice.User) -> String { "user=\(user.rawValue)" }

  /// Lets a child of each kind look once a round.
  public func measure(_ recorder: Recorder) throws {
    let users = PeekSlice.User.allCases
    try recorder.rounds(conditions: users.count) { round, order in
      for user in order.map({ users[$0] }) {
        switch try PeekSlice(number: UInt64(round + 1), user: user).run() {
        case .read:
          try recorder.observe("number-read", condition: Peek.condition(user), round: round, 1)
        case .refused:
          try recorder.observe("number-read", condition: Peek.condition(user), round: round, 0)
        case .notTried(let reason): try recorder.note("not-tried", text: reason)
        }
      }
    }
  }

  /// Decides from the shares; a user that could not be tried is not decided.
  public func judge(_ observations: Observations) -> Judgement {
    guard !observations.recorded.isEmpty else { return Judgement(findings: []) }
    let shares = PeekSlice.User.allCases.compactMap { user in
      let values = observations.values("number-read", condition: Peek.condition(user))
      return Proportion.estimate(successes: Int(values.reduce(0, +)), trials: values.count).map {
        Judgement.Quantity(
          Self.quantity("number-read"), condition: Peek.condition(user), $0)
      }
    }
    return Judgement(
      quantities: shares,
      findings: [
        Finding(sameUser(observations), decidedBy: ["number-read"]),
        Finding(otherUser(observations), decidedBy: ["number-read"]),
      ])
  }

  private func sameUser(_ observations: Observations) -> SameUser {
    switch hasRead(.same, observations) {
    case true?: .reads
    case false?: .refused
    case nil: .inconclusive
    }
  }

  private func otherUser(_ observations: Observations) -> OtherUser {
    switch hasRead(.other, observations) {
    case true?: .reads
    case false?: .refused
    case nil: observations.note("not-tried") == nil ? .inconclusive : .notTried
    }
  }

  /// Whether one child at least read the number; nil where none tried.
  private func hasRead(_ user: PeekSlice.User, _ observations: Observations) -> Bool? {
    let values = observations.values("number-read", condition: Peek.condition(user))
    return values.isEmpty ? nil : values.contains(1)
  }

  /// Who read the number, and who did not.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks: [Block] = [.table(QuantityTable.table(judgement, of: Self.declaration))]
    if let reason = observations.note("not-tried")?.text {
      blocks.append(.paragraph("Another user was not tried: \(reason)."))
    }
    return blocks
  }
}
