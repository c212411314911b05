public import Platform

/// Where a run hears that someone wants it to stop, to pause or to redraw.
public enum Attention: Sendable {
  /// The signals of the terminal and of the system, blocked and read while the run lasts.
  case signals
  /// A descriptor on which each byte is the number of a signal; the caller closes it.
  case descriptor(FileDescriptor)

  /// The signals a run listens to.
  public static let heard: [Signal] = [
    .interrupt, .terminate, .hangUp, .terminalStop, .windowChange,
  ]

  /// The source in use.
  struct Source {
    let descriptor: FileDescriptor
    private let signals: SignalDescriptor?

    init(_ attention: Attention) throws(PlatformError) {
      switch attention {
      case .signals:
        let opened = try SignalDescriptor(for: Attention.heard)
        signals = opened
        descriptor = opened.descriptor
      case .descriptor(let given):
        signals = nil
        descriptor = given
      }
    }

    /// What has arrived; nil when nothing can arrive any more.
    ///
    /// It is called only when the descriptor is readable, and so does not block.
    func arrived() -> [Signal]? {
      if let signals { return signals.arrived() }
      guard let bytes = try? descriptor.read(atMost: 64), !bytes.isEmpty else { return nil }
      return bytes.map { Signal(rawValue: Int32($0)) }
    }

    func close() { signals?.close() }
  }
}
