internal import Apparatus
internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension IPCThroughput {
  static let byteRate = Quantity(
    "byte-rate", unit: .bytesPerSecond, of: "bytes of messages received, one way")
  static let messageRate = Quantity(
    "message-rate", unit: .perSecond, of: "messages received, one way")
  static let memoryCopy = Quantity(
    "memory-copy", unit: .bytesPerSecond, of: "memory copied by one processor")
  static let sizeRatio = Quantity(
    "size-ratio", unit: .ratio, of: "a pipe's throughput at the largest over the smallest")
  static let copyRatio = Quantity(
    "copy-ratio", unit: .ratio, of: "the fastest channel over a memory copy, largest size")
  static let decidedSize = Quantity(
    "decided-size", unit: .bytes, of: "messages at which Python's channels are compared")
  static let bestPipeRatio = Quantity(
    "best-pipe-ratio", unit: .ratio, of: "the fastest of its kind over a pipe, in Python")
  static let giftRatio = Quantity(
    "gift-ratio", unit: .ratio, of: "pages given over pages copied by a pipe")
  static let fileRatio = Quantity(
    "file-ratio", unit: .ratio, of: "pages mapped from a file over pages copied by a pipe")

  /// Whether larger messages carry more bytes in the same time.
  enum SizeGain: String, OpenAnswerSet { case shrinks, flat, grows, inconclusive }
  static let sizeGain = FindingName<SizeGain>("size-gain", decidedBy: sizeRatio)

  /// How near the fastest channel comes to copying memory, at the largest size.
  enum CopyLimit: String, OpenAnswerSet {
    case farBelow = "far-below"
    case near, above, inconclusive
  }
  static let copyLimit = FindingName<CopyLimit>("copy-limit", decidedBy: copyRatio)

  /// Whether a pipe that takes pages instead of copies is faster, at the largest size.
  static let pageGift = FindingName<Answers.Speed>("page-gift", decidedBy: giftRatio)

  private var smallest: ByteCount? { sizes.elements.min() }
  private var largest: ByteCount? { sizes.elements.max() }

  /// Decides what size gains, how near the copy limit is, and whether given pages are faster.
  public func judge(_ observations: Observations) -> Judgement {
    let gain = gain(observations)
    let copy = overCopy(observations)
    let gift = overPipe(Self.giftRatio, .pageGift, observations)
    let file = overPipe(Self.fileRatio, .memoryFile, observations)
    return Judgement(
      figures: observations.medians([Self.byteRate, Self.messageRate, Self.memoryCopy])
        + [gain, copy, gift, file].compactMap { $0 },
      findings: [
        Self.sizeGain.decided(
          by: Rule(.equality(tolerance: Thresholds.same), .shrinks, .flat, .grows), of: gain),
        Self.copyLimit.decided(
          by: Rule(
            .bands(limits: [Thresholds.nearCopy, 1 + Thresholds.same]), .farBelow, .near, .above),
          of: copy),
        Self.pageGift.decided(by: .speed, of: gift),
      ],
      caveats: observations.caveats(ofWorkers: placement == .same ? 1 : 2))
  }

  /// A channel that copies nothing over a pipe, at the largest size.
  private func overPipe(
    _ quantity: Quantity, _ via: ChannelKind, _ observations: Observations
  ) -> Figure? {
    largest.flatMap { size in
      observations.ratio(
        quantity, of: Self.byteRate, Self.condition(via, size), over: Self.condition(.pipe, size))
    }
  }

  /// The channel whose sizes are compared: a pipe, or else the first one.
  var compared: ChannelKind? { via.kinds.contains(.pipe) ? .pipe : via.kinds.first }

  /// The channel that carries most with the largest messages.
  func fastest(_ judgement: Judgement) -> ChannelKind? {
    func rate(_ via: ChannelKind) -> Double? {
      largest.flatMap { judgement.estimate(Self.byteRate, Self.condition(via, $0))?.value }
    }
    return via.kinds.filter { rate($0) != nil }.max { rate($0) ?? 0 < rate($1) ?? 0 }
  }

  /// That channel at the largest size over the smallest.
  private func gain(_ observations: Observations) -> Figure? {
    guard let via = compared, let smallest, let largest, smallest < largest else { return nil }
    return observations.ratio(
      Self.sizeRatio, of: Self.byteRate, Self.condition(via, largest),
      over: Self.condition(via, smallest))
  }

  /// The fastest channel at the largest size that it carries, against copying the same size.
  private func overCopy(_ observations: Observations) -> Figure? {
    guard let largest else { return nil }
    let rates = via.kinds.compactMap {
      observations.median(Self.byteRate, Self.condition($0, largest))
    }
    let fastest = rates.max { $0.estimate.value < $1.estimate.value }
    let comparison = fastest.flatMap {
      Observations.comparison(
        observations.sample(Self.byteRate, $0.condition),
        over: observations.sample(Self.memoryCopy, Self.condition(largest)))
    }
    return Figure(Self.copyRatio, if: comparison?.ratio)
  }
}
