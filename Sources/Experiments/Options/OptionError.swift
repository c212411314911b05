/// An option whose value cannot be used.
public enum OptionError: Error, Equatable, Sendable {
  /// The number lies outside what is allowed.
  case outOfRange(option: String, value: String, lowest: String, highest: String, Reason?)
  /// The option has a meaning only beside another one.
  case needs(String, other: String)
  /// Two options, or an option and this machine, do not go together.
  case conflict(option: String, value: String, Reason)

  /// The facts that set limits.
  public enum Reason: Equatable, Sendable {
    /// Nobody waits longer for an answer at a prompt.
    case patience
    /// Each worker needs an entry in the kernel's table of tasks.
    case tasks
    /// The memory would leave too little for everything else.
    case memory
    /// The machine has this many usable processors.
    case processors(Int)
    /// Less would drown in the cost of reading the clock.
    case resolution
    /// The picture has to stay readable.
    case readability
    /// The Python worker always compares forms of its own.
    case ownForms
    /// Python has channels of its own, and all of them are measured.
    case ownChannels
    /// Nothing but the death of workers is measured.
    case killsOnly
  }

  /// Throws `outOfRange` unless the value lies in the range.
  public static func check<Value: Comparable>(
    _ option: String, _ value: Value, in range: ClosedRange<Value>, because reason: Reason? = nil
  ) throws(OptionError) {
    if !range.contains(value) {
      throw .outOfRange(
        option: option, value: typed(value), lowest: typed(range.lowerBound),
        highest: typed(range.upperBound), reason)
    }
  }

  /// Throws `conflict` unless the value is the default: the other options leave it no meaning.
  static func checkDefault<Value: Equatable>(
    _ option: String, _ value: Value, _ usual: Value, because reason: Reason
  ) throws(OptionError) {
    if value != usual { throw .conflict(option: option, value: "\(value)", reason) }
  }

  /// A value as a person types it: a whole number has no point.
  private static func typed(_ value: some Comparable) -> String {
    guard let number = value as? Double, let whole = Int(exactly: number) else {
      return "\(value)"
    }
    return "\(whole)"
  }
}
