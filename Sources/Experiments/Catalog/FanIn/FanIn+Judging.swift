internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension FanIn {
  static let reportCost = Quantity(
    "report-cost", unit: .nanoseconds, of: "one report: start, write, wait, read")
  static let pipeCapacity = Quantity(
    "pipe-capacity", unit: .bytes, of: "the last pipe opened, while nobody reads")
  static let epollPollRatio = Quantity(
    "epoll-poll-ratio", unit: .ratio, of: "epoll over poll, with the most reporters")
  static let sharedOwnRatio = Quantity(
    "shared-own-ratio", unit: .ratio, of: "one pipe for all over one each with epoll")

  /// Whether epoll costs less than poll, with the most reporters.
  enum ManyDescriptors: String, OpenAnswerSet {
    case epollCheaper = "epoll-cheaper"
    case same
    case pollCheaper = "poll-cheaper"
    case inconclusive
  }
  static let manyDescriptors = FindingName<ManyDescriptors>(
    "many-descriptors", decidedBy: epollPollRatio)

  /// Whether one pipe for all costs less than one for each with epoll, with the most reporters.
  static let sharedLine = FindingName<SharedLine>("shared-line", decidedBy: sharedOwnRatio)

  /// One pipe for all, compared with one for each.
  enum SharedLine: String, OpenAnswerSet { case cheaper, dearer, inconclusive }

  /// Whether a pipe for each reporter could be opened at all.
  enum DescriptorLimit: String, OpenAnswerSet {
    case reached
    case notReached = "not-reached"
    case inconclusive
  }
  static let descriptorLimit = FindingName<DescriptorLimit>(
    "descriptor-limit", decidedBy: reportCost)

  private var most: Int { reporters.elements.max() ?? 1 }

  /// Decides which way to listen is cheapest for the most reporters, and what stood in the way.
  public func judge(_ observations: Observations) -> Judgement {
    let lists = ratio(
      Self.epollPollRatio, .pipesEpoll, over: .pipesPoll, in: observations)
    let lines = ratio(
      Self.sharedOwnRatio, .sharedPipe, over: .pipesEpoll, in: observations)
    return Judgement(
      figures: observations.medians([Self.reportCost, Self.pipeCapacity])
        + [lists, lines].compactMap { $0 },
      findings: [
        Self.manyDescriptors.decided(
          by: Rule(
            .equality(tolerance: Thresholds.same), .epollCheaper, .same, .pollCheaper), of: lists),
        Self.sharedLine.decided(by: .sides(below: .cheaper, above: .dearer), of: lines),
        descriptorLimit(observations),
      ],
      caveats: observations.caveatsOfRounds)
  }

  /// One method over another with the most reporters.
  private func ratio(
    _ quantity: Quantity, _ first: FanInMethod, over second: FanInMethod,
    in observations: Observations
  ) -> Figure? {
    observations.ratio(
      quantity, of: Self.reportCost, Self.condition(first, most), over: Self.condition(second, most)
    )
  }

  private func descriptorLimit(_ observations: Observations) -> Finding {
    let isFull = observations.refusals.contains { note in
      Self.errorsOfFullTables.contains { note.text?.hasSuffix($0) == true }
    }
    if isFull { return Self.descriptorLimit.observed(.reached) }
    return observations.median(Self.reportCost, Self.condition(.pipesPoll, most))
      .map { Self.descriptorLimit.observed(.notReached, in: [$0]) }
      ?? Self.descriptorLimit.open(.notMeasured)
  }

  /// The errors of a process, or a machine, that has as many descriptors open as it may.
  private static let errorsOfFullTables = ["EMFILE", "ENFILE"]
}
