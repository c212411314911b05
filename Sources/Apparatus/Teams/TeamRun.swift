internal import Platform

/// What the members of a running team share: the body, the gate, and a record each.
final class TeamRun: Sendable {
  let records: SharedArray<MemberRecord>
  let gate: Gate?
  private let team: Team
  private let body: @Sendable (Team.Member) -> Void

  init(team: Team, body: @escaping @Sendable (Team.Member) -> Void) throws(PlatformError) {
    self.team = team
    self.body = body
    records = try SharedArray(repeating: MemberRecord(), count: team.count)
    gate = team.gated ? try Gate(members: team.count) : nil
  }

  /// The whole life of one member, run by the member itself.
  func live(_ index: Int) {
    records.elements[index].arrived = MonotonicClock.now()
    records.elements[index].threadIdentifier = ThreadIdentifier.current
    if let processor = team.placement.processor(forMember: index) {
      // A machine may refuse; the report says so and the caller decides what that means.
      records.elements[index].pinned = (try? Affinity.pin(to: processor)) != nil
    }
    if let gate {
      guard let released = gate.wait() else { return }
      records.elements[index].released = released
    }
    let scope: Usage.Scope = team.kind == .thread ? .thread : .process
    let before = Usage.current(scope)
    records.elements[index].processorAtStart = Processor.current
    let started = MonotonicClock.now()
    // Written before the body, so that a member that dies in it is known to have begun.
    records.elements[index].started = started
    body(Team.Member(index: index, kind: team.kind))
    let finished = MonotonicClock.now()
    records.elements[index].usage = Usage.current(scope) - before
    records.elements[index].processorAtEnd = Processor.current
    records.elements[index].finished = finished
  }
}
