public import Platform

/// Two workers at the two ends of a fresh channel, in a fresh child that ends in time.
public struct Dialogue: Sendable {
  /// The way the messages take.
  public let via: ChannelKind
  /// Whether the workers are threads or processes.
  public let workers: WorkerKind
  /// Where the workers run, the near one first.
  public let placement: Placement
  /// The bytes of a message.
  public let byteCount: Int

  /// How the messages follow each other.
  public let flow: MessageFlow

  /// What one worker does at its end; it writes numbers for the caller into the shared results.
  public typealias Part =
    @Sendable (any ChannelEnd, UnsafeMutableBufferPointer<Double>) throws(PlatformError) -> Void

  /// The seconds after which a dialogue has failed.
  public static let timeLimit = 3

  /// Describes a dialogue; nothing is created before `run`.
  public init(
    via: ChannelKind, workers: WorkerKind, placement: Placement, byteCount: Int,
    flow: MessageFlow = .stream
  ) {
    self.via = via
    self.workers = workers
    self.placement = placement
    self.byteCount = byteCount
    self.flow = flow
  }

  /// Runs the two parts at the same time and returns the numbers that they wrote.
  /// - Parameters:
  ///   - count: the numbers, each 0 until a part writes it.
  ///   - near: the part of the worker at the near end.
  ///   - far: the part of the worker at the far end.
  /// - Returns: the numbers, in order.
  /// - Throws: what opening the channel or one of the parts throws; `PlatformError.childEnded` with
  ///   SIGALRM when the workers waited for each other too long.
  public func run(
    results count: Int, near: @escaping Part, far: @escaping Part
  ) throws(PlatformError) -> [Double] {
    if via.isWithinProcess, workers == .process {
      throw .unsupported(via.rawValue, .worksWithinProcess)
    }
    let failure = try TeamFailure()
    defer { if via.isNamedQueue { MessageQueues.removeLeftovers() } }
    return try failure.rethrowing { () throws(PlatformError) in
      try Isolated.run(results: count) { results throws(PlatformError) in
        TimeLimit.arm(seconds: Dialogue.timeLimit)
        // Refused in many containers; then leftovers are looked for afterwards.
        if via.isNamedQueue { _ = MessageQueues.becomeOwn() }
        let channel = try via.open(byteCount: byteCount, flow: flow)
        let shared = SharedResults(results)
        let team = Team(kind: workers, count: 2, placement: placement)
        _ = try team.run { member in
          failure.guarding(workers) { () throws(PlatformError) in
            try take(part: member.index == 0 ? near : far, at: member.index, of: channel, shared)
          }
        }
      }
    }
  }

  private func take(
    part: Part, at index: Int, of channel: Channel, _ results: SharedResults
  ) throws(PlatformError) {
    if workers == .process { index == 0 ? channel.keepNear() : channel.keepFar() }
    let end = index == 0 ? channel.near : channel.far
    try end.begin()
    try part(end, results.buffer)
  }
}

/// The address of the results on its way to the workers.
private struct SharedResults: @unchecked Sendable {
  // The proof of the above: each worker writes elements of its own, and they are read at the end.
  let buffer: UnsafeMutableBufferPointer<Double>
  init(_ buffer: UnsafeMutableBufferPointer<Double>) { self.buffer = buffer }
}
