internal import Platform

/// A two-way channel between two workers, made before either of them exists.
///
/// Threads share both ends; a forked process keeps its own and gives the other one up, so that the
/// end of one worker ends the waiting of the other. Nothing of a channel has a name that outlives
/// the call that opens it, so nothing remains of it when its last process ends.
public struct Channel: Sendable {
  /// The end of the worker who begins.
  public let near: any ChannelEnd
  /// The end of the worker who answers.
  public let far: any ChannelEnd

  /// A channel of two ends.
  public init(near: any ChannelEnd, far: any ChannelEnd) {
    self.near = near
    self.far = far
  }

  /// Closes, in a process of its own, what only the far end uses.
  public func keepNear() { close(Set(far.descriptors).subtracting(near.descriptors)) }

  /// Closes, in a process of its own, what only the near end uses.
  public func keepFar() { close(Set(near.descriptors).subtracting(far.descriptors)) }

  /// Closes both ends.
  public func close() { close(Set(near.descriptors + far.descriptors)) }

  private func close(_ descriptors: Set<FileDescriptor>) {
    for descriptor in descriptors { descriptor.close() }
  }
}
