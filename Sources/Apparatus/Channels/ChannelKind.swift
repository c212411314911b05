public import Platform

/// The ways of the kernel, and around it, to get a message from one worker to another.
public enum ChannelKind: String, CaseIterable, Sendable {
  /// Two pipes.
  case pipe
  /// Two pipes opened by name.
  case fifo
  /// A Unix socket that carries bytes.
  case unixStream = "unix-stream"
  /// A Unix socket that carries datagrams.
  case unixDatagram = "unix-datagram"
  /// A Unix socket that carries packets in order.
  case unixPacket = "unix-seqpacket"
  /// A TCP connection on the loopback network, without delay.
  case tcp
  /// Two UDP sockets on the loopback network.
  case udp
  /// Two POSIX message queues.
  case posixQueue = "posix-queue"
  /// A System V message queue.
  case systemVQueue = "system-v-queue"
  /// Two event counters.
  case eventCounter = "eventfd"
  /// Queued signals with a word each.
  case signal
  /// Shared memory; a worker that waits sleeps on a futex.
  case sharedSleeping = "shared-futex"
  /// Shared memory; a worker that waits spins.
  case sharedSpinning = "shared-spin"
  /// Memory of one process behind a mutex with condition variables.
  case condition
  /// Memory of one process and an atomic word; a worker that waits spins.
  case atomicSpinning = "atomic-spin"
  /// A pipe that takes pages of the sender's memory without a copy (vmsplice).
  case pageGift = "page-gift"
  /// A socket that takes the descriptor of a file in memory, which the receiver maps (memfd).
  case memoryFile = "memory-file"

  /// Whether only threads of one process can use it.
  public var isWithinProcess: Bool { self == .condition || self == .atomicSpinning }

  /// Whether a worker that waits keeps the processor busy.
  public var isSpinning: Bool { self == .sharedSpinning || self == .atomicSpinning }

  /// Whether a second message can be sent before the first was received and both arrive.
  public var isQueue: Bool { self != .eventCounter && self != .signal }

  /// Whether a killed process may leave a queue behind, unless it has queues of its own.
  var isNamedQueue: Bool { self == .posixQueue || self == .systemVQueue }

  /// How many cache lines one message of so many bytes occupies in memory that both workers watch.
  public static func cacheLines(byteCount: Int) -> Int {
    CacheLine.count(holding: Mailbox.headByteCount + byteCount)
  }

  /// Opens a channel for messages of this size that follow each other in this way.
  /// - Throws: `PlatformError.unsupported` when such a channel never carries this size;
  ///   `PlatformError.call` when this machine refuses.
  public func open(byteCount: Int, flow: MessageFlow = .stream) throws(PlatformError) -> Channel {
    switch self {
    case .pipe: return try PipeChannel.open()
    case .fifo: return try NamedPipeChannel.open()
    case .unixStream: return try UnixSocketChannel.open(.stream)
    case .unixDatagram: return try UnixSocketChannel.open(.datagrams)
    case .unixPacket: return try UnixSocketChannel.open(.packets)
    case .tcp: return try LoopbackChannel.openStream()
    case .udp: return try LoopbackChannel.openDatagrams(byteCount: byteCount)
    case .posixQueue: return try PosixQueueChannel.open(byteCount: byteCount)
    case .systemVQueue: return try SystemVQueueChannel.open(byteCount: byteCount)
    case .eventCounter:
      try limit(byteCount, atMost: EventCounterChannel.largest)
      return try EventCounterChannel.open()
    case .signal:
      try limit(byteCount, atMost: SignalChannel.largest)
      return try SignalChannel.open()
    case .sharedSleeping:
      return try SharedRingChannel.open(
        byteCount: byteCount, waiting: .sleeping, reach: .processes)
    case .sharedSpinning:
      return try openSpinning(byteCount: byteCount, flow: flow, reach: .processes)
    case .condition: return try ConditionChannel.open(byteCount: byteCount)
    case .atomicSpinning:
      return try openSpinning(byteCount: byteCount, flow: flow, reach: .threads)
    case .pageGift:
      if byteCount < PageGiftChannel.smallest {
        throw .unsupported(rawValue, .givesPages(byteCount: MemoryPage.byteCount))
      }
      return try PageGiftChannel.open(byteCount: byteCount)
    case .memoryFile:
      if byteCount < MemoryFileChannel.smallest {
        throw .unsupported(rawValue, .mapsPages(byteCount: MemoryPage.byteCount))
      }
      return try MemoryFileChannel.open(byteCount: byteCount)
    }
  }

  private func openSpinning(
    byteCount: Int, flow: MessageFlow, reach: ChannelMemory.Reach
  ) throws(PlatformError) -> Channel {
    switch flow {
    case .turns: try MailboxChannel.open(byteCount: byteCount, reach: reach)
    case .stream:
      try SharedRingChannel.open(byteCount: byteCount, waiting: .spinning, reach: reach)
    }
  }

  private func limit(_ byteCount: Int, atMost largest: Int) throws(PlatformError) {
    if byteCount > largest {
      throw .unsupported(rawValue, .carriesAtMost(byteCount: largest))
    }
  }
}
