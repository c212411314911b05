public import ArgumentParser

/// A size as typed: bytes with an optional suffix K, M or G for the powers of 1,024.
public struct ByteCount: Equatable, Comparable, Sendable {
  /// The size in bytes.
  public let bytes: Int

  /// A size.
  public init(bytes: Int) { self.bytes = bytes }

  /// Whether one size is smaller than the other.
  public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }

  private static let suffixes: [(name: Character, bytes: Int)] = [
    ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10),
  ]
}

extension ByteCount: ExpressibleByArgument {
  /// The size that the text stands for; nil when it is no whole number with a suffix.
  public init?(argument: String) {
    var digits = argument.uppercased()[...]
    if digits.hasSuffix("IB") { digits = digits.dropLast(2) }
    if digits.hasSuffix("B") { digits = digits.dropLast() }
    let suffix = ByteCount.suffixes.first { digits.last == $0.name }
    if suffix != nil { digits = digits.dropLast() }
    guard let number = Int(digits), number >= 0,
      case let (bytes, overflow) = number.multipliedReportingOverflow(by: suffix?.bytes ?? 1),
      !overflow
    else { return nil }
    self.init(bytes: bytes)
  }
}

extension ByteCount: CustomStringConvertible {
  /// The size with the largest suffix that gives a whole number.
  public var description: String {
    for suffix in ByteCount.suffixes where bytes >= suffix.bytes && bytes % suffix.bytes == 0 {
      return "\(bytes / suffix.bytes)\(suffix.name)"
    }
    return "\(bytes)"
  }
}
