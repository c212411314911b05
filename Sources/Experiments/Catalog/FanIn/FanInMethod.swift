/// The ways in which one process can listen to many.
public enum FanInMethod: String, CaseIterable, Sendable {
  /// A pipe for each, waited for with poll.
  case pipesPoll = "pipes-poll"
  /// A pipe for each, waited for with epoll.
  case pipesEpoll = "pipes-epoll"
  /// One pipe that all write to.
  case sharedPipe = "shared-pipe"
  /// One datagram socket that all write to.
  case sharedSocket = "shared-socket"

  /// Whether every reporter has a pipe of its own, which takes two descriptors each.
  public var takesPipeEach: Bool { self == .pipesPoll || self == .pipesEpoll }
}
