internal import Platform

/// Watches the calling thread compute, and notes each stretch it had a processor.
enum ProcessorWatch {
  /// What one thread saw of itself.
  struct Summary: Equatable, Sendable, BitwiseCopyable {
    /// The stretches that ended or were cut off by the end of the watch.
    var count = 0
    /// The stretches that were stored, the first ones; fewer than `count` when there was no room.
    var stored = 0
    /// Changes from one processor to another.
    var migrations = 0
    /// Processor time used, in nanoseconds.
    var processorTime = 0

    /// A thread that saw nothing.
    init() {}
  }

  /// Reads the clock and the processor over and over for this long on the wall.
  ///
  /// A stretch ends where the processor changes, or where the clock jumps by the resolution and the
  /// kernel counted a switch meanwhile. So neither an interrupt nor a pause of a virtual machine
  /// ends one, and neither does a switch shorter than the resolution.
  /// - Parameters:
  ///   - nanoseconds: how long to watch.
  ///   - resolution: the smallest gap to look into, in nanoseconds.
  ///   - stretches: where the stretches are stored, as many as have room.
  /// - Returns: the counts.
  static func run(
    nanoseconds: Int, resolution: Int, into stretches: UnsafeMutableBufferPointer<ProcessorStretch>
  ) -> Summary {
    var summary = Summary()
    func store(_ stretch: ProcessorStretch) {
      if summary.stored < stretches.count {
        stretches[summary.stored] = stretch
        summary.stored += 1
      }
      summary.count += 1
    }
    let processorTime = ProcessorClock.thread()
    let end = MonotonicClock.now() + nanoseconds
    var switches = Usage.current(.thread).switches
    var processor = Processor.current
    var start = MonotonicClock.now()
    var last = start
    while last < end {
      let here = Processor.current
      let now = MonotonicClock.now()
      if here != processor || now - last >= resolution {
        let counted = Usage.current(.thread).switches
        if here != processor || counted != switches {
          store(ProcessorStretch(start: start, end: last, processor: processor))
          if here != processor { summary.migrations += 1 }
          (switches, processor, start) = (counted, here, now)
        }
      }
      last = now
    }
    if last > start {
      store(ProcessorStretch(start: start, end: last, processor: processor))
    }
    summary.processorTime = ProcessorClock.thread() - processorTime
    return summary
  }
}

extension Usage {
  /// Switches of both kinds.
  fileprivate var switches: Int { voluntarySwitches + involuntarySwitches }
}
