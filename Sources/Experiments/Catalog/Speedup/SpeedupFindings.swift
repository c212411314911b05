internal import Results
internal import Statistics

/// A finding about how much a number of workers gains over one.
protocol GainFinding: FindingValue {
  static var none: Self { get }
  static var some: Self { get }
  static var nearLinear: Self { get }
  static var inconclusive: Self { get }
}

extension GainFinding {
  /// Decides from the speed-up of a number of workers that could all be at work at once.
  ///
  /// Near linear is more than three quarters of what they could gain at most; none is a gain of at
  /// most a fifth, which is what a noisy neighbour alone may feign.
  init(_ speedup: Estimate?, workers: Int) {
    guard let speedup, speedup.level >= 0.95, workers > 1 else {
      self = .inconclusive
      return
    }
    if speedup.low > 0.75 * Double(workers) {
      self = .nearLinear
    } else if speedup.low > 1.2 {
      self = .some
    } else {
      self = speedup.high <= 1.2 ? .none : .inconclusive
    }
  }
}

extension Speedup {
  /// What native threads gain.
  enum NativeThreads: String, GainFinding {
    static let name = "native-threads"
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// What native processes gain.
  enum NativeProcesses: String, GainFinding {
    static let name = "native-processes"
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// What threads gain in Python.
  enum PythonThreads: String, GainFinding {
    static let name = "python-threads"
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// What processes gain in Python.
  enum PythonProcesses: String, GainFinding {
    static let name = "python-processes"
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// Which kind of workers has done the job sooner in Python.
  enum PythonChoice: String, FindingValue {
    static let name = "python-choice"
    case threads, processes, same, inconclusive

    /// Decides from the time of threads over that of processes.
    init(_ verdict: RatioVerdict) {
      switch verdict {
      case .lower: self = .threads
      case .same: self = .same
      case .higher: self = .processes
      case .unclear: self = .inconclusive
      }
    }
  }

  /// The simplest law that describes the curve of native threads.
  enum ScalingLaw: String, FindingValue {
    static let name = "scaling-law"
    case linear, amdahl, scalability, none, inconclusive
  }
}
