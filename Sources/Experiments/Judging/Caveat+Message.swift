public import Results
internal import Terminal

extension Caveat: CustomStringConvertible {
  /// The sentence a person reads: the circumstance, and what to do about it.
  public var description: String {
    switch self {
    case .fewerProcessorsThanWorkers(let processors, let workers):
      "\(workers) workers shared \(processors) processor\(processors == 1 ? "" : "s"), so they "
        + "took turns. Try no more workers than processors."
    case .debugBuild:
      "This is a debug build; its figures say nothing about speed. Build with: swift build -c release"
    case .quota(let processors):
      "A control group allows only \(NumberFormat.format(processors, unit: .count)) processors' worth of "
        + "time. Raise the quota to see what the machine can do."
    case .steal(let share):
      "The hypervisor gave \(NumberFormat.format(share, unit: .share)) of the time to others. "
        + "Run again at a quieter moment."
    case .loaded(let share):
      "Other programs took \(NumberFormat.format(share, unit: .share)) of the processor time. "
        + "Close them and run again."
    case .fewRounds(let count, let needed):
      "Only \(count) round\(count == 1 ? "" : "s"); an interval needs \(needed). "
        + "Give more time: --seconds, or more --rounds."
    case .partial(let rounds):
      "The run was stopped after \(rounds) round\(rounds == 1 ? "" : "s"); "
        + "its figures are only a part of what was asked for."
    case .disturbed(let rounds, let all):
      "\(rounds) of \(all) rounds were disturbed from outside: the processor changed its speed, or "
        + "the host took it away. None was dropped. Run again at a quieter moment."
    case .unpinned:
      "A worker could not be bound to its processor, so the kernel chose. Run without taskset or "
        + "outside the container."
    case .dataInCache:
      "More data than the last-level cache holds is not offered here (its share of the memory is less)."
    case .notOffered(let facility, let reason):
      "\(facility) is not offered here (\(reason))."
    }
  }
}
