internal import Platform

/// A point that its members pass only together: what is built in several ways and compared.
protocol MeetingPoint: Sendable {
  /// Returns, where it is built rightly, when all members are here as often as the caller is.
  func meet()
}

extension PthreadBarrier: MeetingPoint {}

extension Barrier.Build {
  /// A meeting point of that build.
  func point(members: Int, between kind: WorkerKind) throws(PlatformError) -> any MeetingPoint {
    switch self {
    case .pthread: try PthreadBarrier(members: members, between: kind)
    case .condition: try ConditionBarrier(members: members, between: kind)
    case .twoTurnstiles: try TurnstileBarrier(2, members: members, between: kind)
    case .oneTurnstile: try TurnstileBarrier(1, members: members, between: kind)
    }
  }
}
