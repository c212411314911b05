internal import Platform
public import Results
internal import Statistics

/// Turns what a watching recorded into figures and findings; pure.
public struct WatchJudge {
  let observations: Observations
  let report: WatchReport

  /// A judge of one watching.
  public init(_ observations: Observations, _ report: WatchReport) {
    self.observations = observations
    self.report = report
  }

  /// The figures and findings.
  public var judgement: Judgement {
    Judgement(
      figures: figures,
      findings: [
        parallelism, BoundDecision(report, figures).finding, stuck,
        WatchFindings.races.observed(.notChecked),
      ])
  }

  // MARK: Figures

  private var figures: [Figure] {
    [Quantity.processorsAtWork, .processorsWanted, .runnableThreads].compactMap { mean($0) }
      + [Quantity.waitingThreads, .waitingShare].flatMap { quantity in
        observations.conditions(of: quantity).compactMap { mean(quantity, $0) }
      } + [alone].compactMap(\.self) + counted
  }

  /// The mean over blocks of time, with an interval from resampled blocks.
  private func mean(_ quantity: Quantity, _ condition: Condition = .none) -> Figure? {
    let values = observations.values(quantity, condition)
    guard let first = values.first else { return nil }
    let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
    let estimate = Bootstrap.estimate(of: values, resamples: 400, seed: 1, statistic: mean)
    let isCarried = values.count >= Thresholds.rounds
    return Figure(
      quantity, condition,
      Estimate(
        value: mean(values), low: estimate?.low ?? first, high: estimate?.high ?? first,
        level: isCarried ? Thresholds.level : 0, method: .bootstrap, count: values.count))
  }

  /// The blocks of time in which one processor was at work, among those in which any was.
  private var alone: Figure? {
    let busy = observations.values(.processorsWanted).filter { $0 > 0.5 }
    let alone = busy.count { $0 <= Thresholds.oneAtATime }
    return Figure(
      .aloneShare, if: Proportion.estimate(successes: alone, trials: busy.count))
  }

  /// What was counted, without any doubt about it.
  private var counted: [Figure] {
    let seconds = report.duration / 1e9
    guard seconds > 0 else { return [] }
    let waiting = report.threads.reduce(0) { $0 + $1.waiting }
    let unseen = report.threads.reduce(0) { $0 + $1.unseen }
    var counts: [(Quantity, Double)] = [
      (.waitingUnseen, waiting > 0 ? unseen / waiting : 0),
      (.samplingCost, report.cost / report.duration),
      (.samplingRate, Double(report.rounds) / seconds),
    ]
    if let all = report.processorTime, all > 0 {
      counts.append((.runningUnseen, max(0, 1 - report.processorTimeSeen / all)))
    }
    switch report.status {
    case .exited(let code)?: counts.append((.exitCode, Double(code)))
    case .signaled(let signal, _)?: counts.append((.endSignal, Double(signal.rawValue)))
    case nil: break
    }
    return counts.map { Figure($0.0, .counted($0.1, among: report.rounds)) }
  }

  // MARK: Findings

  private var parallelism: Finding {
    let figure = figures.first { $0.name == Quantity.processorsAtWork.name }
    let full = Thresholds.allProcessors * Double(report.usable)
    if report.usable == 1 {
      return WatchFindings.parallelism.decided(
        by: Rule(.bands(limits: [Thresholds.idle, full]), .none, .atMostOne, .all), of: figure)
    }
    return WatchFindings.parallelism.decided(
      by: Rule(
        .bands(limits: [Thresholds.idle, Thresholds.oneAtATime, full]), .none, .atMostOne, .some,
        .all), of: figure)
  }

  private var stuck: Finding {
    let answer: WatchFindings.Stuck =
      !report.deadlock.isEmpty ? .deadlock : report.standsStill ? .noProgress : .no
    return WatchFindings.stuck.observed(answer)
  }
}
