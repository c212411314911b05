internal import Apparatus
internal import Terminal
internal import Wording

/// What one round trip asks of the kernel and the processors.
enum RoundTripPath: Equatable {
  /// Two switches, because a spinning worker yields the only processor.
  case yielding
  /// So many cache lines that travel there and back.
  case cacheLines(Int)
  /// Two wake-ups by futex, and system calls only where somebody sleeps.
  case futexes
  /// Two wake-ups under a mutex with condition variables.
  case conditions
  /// Two wake-ups, and a system call for each message sent or received.
  case systemCalls

  /// The path of a channel with messages of so many bytes, each way.
  init(_ via: ChannelKind, byteCount: Int, isOneProcessor: Bool) {
    self =
      switch via {
      case _ where via.isSpinning && isOneProcessor: .yielding
      case _ where via.isSpinning: .cacheLines(ChannelKind.cacheLines(byteCount: byteCount))
      case .sharedSleeping: .futexes
      case .condition: .conditions
      default: .systemCalls
      }
  }

  /// The path in the words of a language.
  func text(_ words: Wording) -> Text {
    switch self {
    case .yielding: words.text(IPCLatencyWord.yieldingPath)
    case .cacheLines(let count):
      words.text(IPCLatencyWord.cacheLinePath, ["count": Text("\(count)")])
    case .futexes: words.text(IPCLatencyWord.futexPath)
    case .conditions: words.text(IPCLatencyWord.conditionPath)
    case .systemCalls: words.text(IPCLatencyWord.systemCallPath)
    }
  }
}
