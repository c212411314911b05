internal import Terminal

/// A number as a person types it, with the unit that belongs to its quantity: 4x, 30%, 20us, 64K.
enum TypedNumber {
  /// The value in the unit of the quantity; nil when the word is no such number.
  ///
  /// A share may leave out its sign: above 1 it is meant in percent.
  static func value(_ word: String, unit: Unit) -> Double? {
    let word = word.replacing(",", with: ".").replacing(" ", with: "")
    let digits = word.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let suffix = word.dropFirst(digits.count).lowercased()
    guard let number = Double(digits), number.isFinite else { return nil }
    if unit == .share, suffix.isEmpty { return number > 1 ? number / 100 : number }
    return suffixes(of: unit).first { $0.names.contains(suffix) }.map { number * $0.factor }
  }

  /// A word that would be understood, to be shown beside the question.
  static func example(_ unit: Unit) -> String {
    switch unit {
    case .nanoseconds: "20us"
    case .bytes: "64K"
    case .share: "30%"
    case .ratio: "4x"
    case .count, .identifier: "2"
    case .perSecond: "5000"
    case .bytesPerSecond: "2G"
    }
  }

  private static func suffixes(of unit: Unit) -> [(names: [String], factor: Double)] {
    switch unit {
    case .nanoseconds:
      [
        (["ns", "纳秒"], 1), (["us", "\u{B5}s", "\u{3BC}s", "微秒"], 1e3), (["ms", "毫秒"], 1e6),
        (["s", "sec", "秒"], 1e9),
      ]
    case .bytes:
      [
        (["", "b", "字节"], 1), (["k", "kb", "kib"], 1024), (["m", "mb", "mib"], 1_048_576),
        (["g", "gb", "gib"], 1_073_741_824),
      ]
    case .share: [(["%", "％"], 0.01)]
    case .ratio: [(["", "x", "×", "倍"], 1)]
    case .count, .identifier: [(["", "个"], 1)]
    case .perSecond: [(["", "/s"], 1), (["k", "k/s"], 1e3), (["m", "m/s"], 1e6)]
    case .bytesPerSecond:
      [
        (["", "b/s"], 1), (["k", "kib/s", "kb/s"], 1024), (["m", "mib/s", "mb/s"], 1_048_576),
        (["g", "gib/s", "gb/s"], 1_073_741_824),
      ]
    }
  }
}
