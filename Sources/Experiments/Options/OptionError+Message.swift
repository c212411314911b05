extension OptionError: CustomStringConvertible {
  /// The sentence a person reads: the option and value typed, what is allowed, and why.
  public var description: String {
    switch self {
    case .outOfRange(let option, let value, let lowest, let highest, let reason):
      "'\(option) \(value)' is out of range: \(option) takes \(lowest) to \(highest)"
        + (reason.map { ", because \($0.clause)" } ?? "")
    case .needs(let option, let other):
      "'\(option)' means something only together with \(other)"
    case .conflict(let option, let value, let reason):
      "'\(option) \(value)' cannot be used here, because \(reason.clause)"
    }
  }
}

extension OptionError.Reason {
  fileprivate var clause: String {
    switch self {
    case .patience: "a run at a prompt should end while somebody waits for it"
    case .tasks: "each worker takes an entry in the kernel's table of tasks"
    case .memory: "more would leave too little memory for everything else"
    case .processors(let count):
      "this machine lets the lab use \(count) processor\(count == 1 ? "" : "s")"
    case .resolution: "less would drown in the cost of reading the clock"
    case .readability: "the picture could no longer be read"
    case .ownForms: "with --runtime python the forms that Python has are always compared"
    case .killsOnly: "with --kill-worker nothing is measured but the death of workers"
    case .ownChannels: "with --runtime python the channels that Python has are always compared"
    }
  }
}
