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
    let isComputing = wanted.estimate.value >= Thresholds.computing
    let steps =
      isComputing
      ? [
        gilAlone, processors(wanted), gil, locks, imbalance, busyThread, files, shortTasks,
        serialPart,
        input(isComputing: true),
      ] : [gil, locks, files, waitOfWorker, input(isComputing: false), sleep]
    guard let (answer, figures) = steps.lazy.compactMap(\.self).first else {
      return name.open(.noneStandsOut, [wanted])
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

  /// On a busy machine the threads that the lock lets go on are ready for long, but still one at a time.
  private var gilAlone: Step? {
    guard let working = figure(.processorsAtWork),
      working.estimate.high <= Thresholds.oneAtATime
    else { return nil }
    return gil
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

  /// A thread that is busy nearly all the time decides how long it takes, whatever the others do.
  private var busyThread: Step? {
    guard let busiest = report.busiest,
      busiest.running + busiest.runnable >= Thresholds.busyThread * report.duration
    else { return nil }
    return starved(by: busiest).map { (.input, [$0]) }
      ?? (.oneThread, [figure(.processorsAtWork)].compactMap(\.self))
  }

  /// Where one thread does nearly all of the little that is done, what counts is what it waits for.
  private var waitOfWorker: Step? {
    guard let busiest = report.busiest,
      busiest.running >= Thresholds.oneThread * report.processorTimeSeen,
      let longest = busiest.waits.first, busiest.share(longest.time) >= Thresholds.most
    else { return nil }
    let figures = [figure(.waitingShare, longest.kind)].compactMap(\.self)
    switch longest.kind {
    case .file: return (.files, figures)
    case .sleep: return (.sleep, figures)
    case let kind where kind.isForInput: return (.input, figures)
    default: return nil
    }
  }

  private var sleep: Step? { mostlyWaiting(.sleep).map { (.sleep, [$0]) } }

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

  /// Threads that go by one name do the same kind of work, and some do more of it than others.
  private var imbalance: Step? {
    guard let first = report.workers.max(by: { $0.running < $1.running }) else { return nil }
    let times = report.workers.filter { $0.name == first.name }.map(\.running)
    let mean = times.reduce(0, +) / Double(times.count)
    guard times.count > 1, first.running >= Thresholds.unevenWork * mean else { return nil }
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
  private var serialPart: Step? {
    guard let alone = figure(.aloneShare) else { return nil }
    let (low, high) = (Thresholds.serialPart[0], Thresholds.serialPart[1])
    guard alone.estimate.value >= low, alone.estimate.value <= high else { return nil }
    return (.serialPart, [alone])
  }

  /// Where something is computed, threads that wait for input matter only if they do a part of it.
  private func input(isComputing: Bool) -> Step? {
    let workers = Set(report.workers.map(\.row))
    return WaitKind.allCases.filter(\.isForInput).lazy.compactMap { kind -> Step? in
      guard !isComputing || !workers.isDisjoint(with: report.groups[kind] ?? []) else { return nil }
      return mostlyWaiting(kind).map { (.input, [$0]) }
    }.first
  }
}
