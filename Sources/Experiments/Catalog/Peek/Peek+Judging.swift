public import Results
internal import Terminal

extension Peek {
  static let numberRead = Quantity(
    "number-read", unit: .share, of: "children that read the parent's number")

  /// Whether a process of the same user can read what another one holds in memory.
  enum SameUser: String, OpenAnswerSet { case reads, refused, inconclusive }
  static let sameUser = FindingName<SameUser>("same-user", decidedBy: numberRead)

  /// Whether a process of another user can.
  enum OtherUser: String, OpenAnswerSet {
    case reads, refused
    case notTried = "not-tried"
    case inconclusive
  }
  static let otherUser = FindingName<OtherUser>("other-user", decidedBy: numberRead)

  /// Decides from the shares: one child that read the number shows that it can be read.
  public func judge(_ observations: Observations) -> Judgement {
    guard !observations.recorded.isEmpty else { return Judgement(findings: []) }
    let (same, other) = (share(.same, observations), share(.other, observations))
    return Judgement(
      figures: [same, other].compactMap { $0 },
      findings: [
        Self.sameUser.decided(by: Rule(.occurrence(fewest: 1), .refused, .reads), of: same),
        other == nil && observations.note(.notTried) != nil
          ? Self.otherUser.observed(.notTried)
          : Self.otherUser.decided(by: Rule(.occurrence(fewest: 1), .refused, .reads), of: other),
      ])
  }

  private func share(_ user: PeekSlice.User, _ observations: Observations) -> Figure? {
    observations.share(Self.numberRead, Peek.condition(user))
  }
}
