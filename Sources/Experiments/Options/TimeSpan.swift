public import ArgumentParser
internal import Terminal

/// A length of time as typed: a number with a unit, such as 5ms, 20us or 1.5s.
public struct TimeSpan: Equatable, Comparable, Sendable {
  /// The length in nanoseconds.
  public let nanoseconds: Double

  /// A length of time.
  public init(nanoseconds: Double) { self.nanoseconds = nanoseconds }

  /// Whether one length is shorter than the other.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The longest length that a clock of 64 bits can count, in nanoseconds.
  private static let longest = 9.2e18

  private static let units: [(name: String, nanoseconds: Double)] = [
    ("ns", 1), ("\u{B5}s", 1e3), ("\u{3BC}s", 1e3), ("us", 1e3), ("ms", 1e6), ("s", 1e9),
  ]
}

extension TimeSpan: ExpressibleByArgument {
  /// The length that the text stands for; nil when it is no number with a unit of time.
  public init?(argument: String) {
    // A negative length is a length out of range, which says more than that it is no length.
    let number = argument.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let unit = argument.dropFirst(number.count)
    guard let value = Double(number),
      let scale = TimeSpan.units.first(where: { $0.name == unit })?.nanoseconds,
      abs(value * scale) <= TimeSpan.longest
    else { return nil }
    self.init(nanoseconds: value * scale)
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The length in the largest unit that gives a whole number.
  public var description: String {
    let unit =
      TimeSpan.units.last { nanoseconds != 0 && nanoseconds.remainder(dividingBy: $0.1) == 0 }
      ?? TimeSpan.units[0]
    let value = nanoseconds / unit.nanoseconds
    return (value == value.rounded() ? "\(Int(value))" : "\(value)") + unit.name
  }
}
