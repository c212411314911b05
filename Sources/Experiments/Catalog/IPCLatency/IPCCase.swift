internal import Apparatus
internal import Platform
internal import Results

/// A channel used by two threads or by two processes.
struct IPCCase: Equatable {
  let via: ChannelKind
  let workers: WorkerKind

  /// The channels with each kind of worker that can use them.
  static func cases(of kinds: [ChannelKind]) -> [IPCCase] {
    kinds.flatMap { via in
      (via.isWithinProcess ? [.thread] : [.process, .thread]).map {
        IPCCase(via: via, workers: $0)
      }
    }
  }

  /// The use that a channel is for: by processes, or by threads if it must be.
  static func main(_ via: ChannelKind) -> IPCCase {
    IPCCase(via: via, workers: via.isWithinProcess ? .thread : .process)
  }

  /// Whether this is the use that the channel is for.
  var isMain: Bool { self == .main(via) }

  /// The condition in records.
  var condition: Condition { [.via: via.rawValue, .kind: workers.rawValue] }

  /// Messages there and back by this channel.
  func dialogue(byteCount: Int, placement: Placement) -> Dialogue {
    Dialogue(
      via: via, workers: workers, placement: placement, byteCount: byteCount, flow: .turns)
  }
}
