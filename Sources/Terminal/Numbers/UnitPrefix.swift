/// A multiple of a unit and how it is written.
struct UnitPrefix: Equatable {
  /// How many base units one of this is.
  let factor: Double
  /// What stands behind the number.
  let symbol: String

  /// The multiples of a unit in ascending order; never empty.
  static func all(of unit: Unit) -> [UnitPrefix] {
    let names: [(Double, String)] =
      switch unit {
      case .nanoseconds: [(1, "ns"), (1e3, "µs"), (1e6, "ms"), (1e9, "s")]
      case .bytes:
        [(1, "B"), (kibi, "KiB"), (kibi * kibi, "MiB"), (gibi, "GiB"), (gibi * kibi, "TiB")]
      case .bytesPerSecond:
        [(1, "B/s"), (kibi, "KiB/s"), (kibi * kibi, "MiB/s"), (gibi, "GiB/s")]
      case .perSecond: [(1, "/s"), (1e3, "k/s"), (1e6, "M/s"), (1e9, "G/s")]
      case .share: [(0.01, "%")]
      case .count, .identifier: [(1, "")]
      case .ratio: [(1, "×")]
      }
    return names.map { UnitPrefix(factor: $0.0, symbol: $0.1) }
  }

  /// The multiple in which a value has one to three digits before the point, where there is one.
  static func fitting(_ value: Double, _ unit: Unit) -> UnitPrefix {
    let all = all(of: unit)
    // 999.6 would be printed as 1000 of the smaller multiple, so it already counts as one larger.
    let reached = all.last { value.magnitude * 1.0005 >= $0.factor }
    return reached ?? all[0]
  }

  private static let kibi = 1024.0
  private static let gibi = 1024.0 * 1024 * 1024
}
