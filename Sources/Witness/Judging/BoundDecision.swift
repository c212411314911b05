internal import Results
internal import Statistics

/// What bounds a program, decided in one fixed order: the first that holds beyond doubt is it.
struct BoundDecision {
  private let report: WatchReport
  private let figures: [Figure]

  init(_ report: WatchReport, _ figures: [Figure]) {
    self.report = report
    self.figures = figures
  }

  private typealias Bound = WatchFindings.Bound

  /// The finding with the figures that decided it.
  var finding: Finding {
    let name = WatchFindings.bound
    if !report.deadlock.isEmpty { return name.observed(.deadlock) }
    if report.standsStill { return name.observed(.standstill) }
    guard let wanted = figure(.processorsWanted) else { return name.open(.notMeasured) }
    guard wanted.isCarried else {
      return name.open(
        .fewRounds(count: wanted.estimate.count, needed: Thresholds.rounds), [wanted])
    }
    let steps = [
      processors(wanted), gil, locks, oneWorker, files, imbalance, shortTasks, serialPart(wanted),
      input,
    ]
    guard let (answer, figures) = steps.lazy.compactMap(\.self).first else {
      return name.open(.contradiction, [wanted])
    }
    return name.combined(answer, of: figures)
  }

  private typealias Step = (Bound, [Figure])

  private func figure(_ quantity: Quantity, _ kind: WaitKind? = nil) -> Figure? {
    let condition = kind.map { Condition(.cause, $0.name) } ?? .none
    return figures.first { $0.name == quantity.name && $0.condition == condition }
  }

  /// The figure of the threads that wait for something, where on average enough of them do.
  private func waiting(_ kind: WaitKind) -> Figure? {
    figure(.waitingThreads, kind).flatMap {
      $0.estimate.low >= Thresholds.threadsWaiting ? $0 : nil
    }
  }

  // MARK: Limits that are shared by all threads

  private func processors(_ wanted: Figure) -> Step? {
    let usable = Double(report.usable)
    guard wanted.estimate.low >= Thresholds.allProcessors * usable else { return nil }
    let isCrowded = wanted.estimate.low >= Thresholds.tooManyThreads * usable
    return (isCrowded ? .tooManyThreads : .processors, [wanted])
  }

  private var gil: Step? { waiting(.gil).map { (.gil, [$0]) } }

  private var locks: Step? {
    guard let figure = waiting(.lock) else { return nil }
    let all = report.locks.reduce(0) { $0 + $1.time }
    let first = report.locks.first?.time ?? 0
    return (first >= Thresholds.oneLock * all ? .oneLock : .locks, [figure])
  }

  private var files: Step? { waiting(.file).map { (.files, [$0]) } }

  // MARK: How the work is divided

  /// One thread has nearly all the processor time: what counts is what that thread does.
  private var oneWorker: Step? {
    guard let most = report.threads.max(by: { $0.running < $1.running }),
      most.running >= Thresholds.oneThread * report.processorTimeSeen
    else { return nil }
    if most.share(most.running + most.runnable) >= Thresholds.most {
      return starved(by: most).map { (.input, [$0]) }
        ?? (.oneThread, [figure(.processorsAtWork)].compactMap(\.self))
    }
    guard let longest = most.waits.first, most.share(longest.time) >= Thresholds.most else {
      return nil
    }
    let figures = [figure(.waitingShare, longest.kind)].compactMap(\.self)
    switch longest.kind {
    case .file: return (.files, figures)
    case .sleep: return (.sleep, figures)
    case let kind where kind.isForInput: return (.input, figures)
    default: return nil
    }
  }

  /// The share of threads that are woken again and again and mostly wait for something to do.
  private func starved(by worker: WatchReport.Thread) -> Figure? {
    WaitKind.allCases.filter(\.isForInput).lazy.compactMap { kind -> Figure? in
      let members = (report.groups[kind] ?? []).map { report.threads[$0] }
      let isWoken = members.contains {
        $0.row != worker.row && $0.switches >= Thresholds.wakeUps
      }
      return isWoken ? mostlyWaiting(kind) : nil
    }.first
  }

  private func mostlyWaiting(_ kind: WaitKind) -> Figure? {
    figure(.waitingShare, kind).flatMap { $0.estimate.low >= Thresholds.most ? $0 : nil }
  }

  private var imbalance: Step? {
    let times = report.workers.map(\.running)
    guard times.count > 1, let most = times.max() else { return nil }
    let mean = times.reduce(0, +) / Double(times.count)
    guard most >= Thresholds.unevenWork * mean else { return nil }
    return (.imbalance, [figure(.processorsAtWork)].compactMap(\.self))
  }

  private var shortTasks: Step? {
    let members = WaitKind.allCases.filter(\.isForInput)
      .flatMap { report.groups[$0] ?? [] }.map { report.threads[$0] }
    let switches = members.reduce(0) { $0 + $1.switches }
    let running = members.reduce(0) { $0 + $1.running }
    let isOften = Double(switches) * Thresholds.shortTask > report.duration
    guard members.count > 1, isOften, running / Double(switches) < Thresholds.shortTask else {
      return nil
    }
    return (.shortTasks, [figure(.processorsAtWork)].compactMap(\.self))
  }

  /// Blocks of time in which one thread works alone, beside others in which several do.
  private func serialPart(_ wanted: Figure) -> Step? {
    guard let alone = figure(.aloneShare) else { return nil }
    let (low, high) = (Thresholds.serialPart[0], Thresholds.serialPart[1])
    guard alone.estimate.value >= low, alone.estimate.value <= high else { return nil }
    return (.serialPart, [alone])
  }

  private var input: Step? {
    WaitKind.allCases.filter(\.isForInput).lazy.compactMap { kind in
      mostlyWaiting(kind).map { (.input, [$0]) }
    }.first
  }
}
