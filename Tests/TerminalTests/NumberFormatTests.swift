import Testing

@testable import Terminal

@Suite("Numbers")
struct NumberFormatTests {
  @Test(
    "are written with three digits and a multiple of their unit",
    arguments: [
      (0, Unit.nanoseconds, "0 ns"), (0.25, .nanoseconds, "0.25 ns"),
      (1.0 / 3, .nanoseconds, "0.333 ns"), (12_345, .nanoseconds, "12.3 µs"),
      (999.96, .nanoseconds, "1.00 µs"), (1e9, .nanoseconds, "1 s"),
      (7.25e12, .nanoseconds, "7\u{202F}250 s"), (-1_500, .nanoseconds, "−1.5 µs"),
      (4_096, .bytes, "4 KiB"), (1_500_000, .bytes, "1.43 MiB"), (3, .bytes, "3 B"),
      (0.2613, .share, "26.1 %"), (1, .share, "100 %"), (0.000_04, .share, "0.004 %"),
      (3, .count, "3"), (1_234_567, .count, "1\u{202F}234\u{202F}567"), (2.5, .count, "2.5"),
      (1.844, .ratio, "1.84×"), (0.1 + 0.2, .ratio, "0.300×"),
      (12_300, .perSecond, "12.3 k/s"), (40, .perSecond, "40/s"),
      (5.5 * 1024 * 1024, .bytesPerSecond, "5.5 MiB/s"),
      (.infinity, .ratio, "∞×"), (.nan, .count, "?"),
    ] as [(Double, Unit, String)])
  func single(value: Double, unit: Unit, expected: String) {
    #expect(NumberFormat.format(value, unit: unit) == expected)
  }

  @Test(
    "have as many digits as their interval supports",
    arguments: [
      (12_340, 11_900, 12_800, "12.3 µs", "11.9 – 12.8 µs"),
      (12_340, 12_330, 12_350, "12.34 µs", "12.33 – 12.35 µs"),
      (12_340, 5_000, 20_000, "12 µs", "5 – 20 µs"),
      (412_000, 398_000, 431_000, "412 µs", "398 – 431 µs"),
      (1_000, 1_000, 1_000, "1 µs", "1 – 1 µs"),
      (2, -9, 13, "2.0 ns", "−9.0 – 13.0 ns"),
    ] as [(Double, Double, Double, String, String)])
  func interval(value: Double, low: Double, high: Double, number: String, both: String) {
    let unit = Unit.nanoseconds
    #expect(NumberFormat.format(value, low: low, high: high, unit: unit) == number)
    #expect(NumberFormat.interval(value, low: low, high: high, unit: unit) == both)
  }

  @Test(
    "share one multiple and one number of decimals in a column",
    arguments: [
      ([900, 12_000, 1_500_000], Unit.nanoseconds, ["0.9 µs", "12.0 µs", "1\u{202F}500.0 µs"]),
      ([1, 2, 4, 8], .count, ["1", "2", "4", "8"]),
      ([0, 0.5, 1], .share, ["0 %", "50 %", "100 %"]),
      ([5, 5e6], .nanoseconds, ["5 ns", "5 ms"]),
      ([], .count, []),
    ] as [([Double], Unit, [String])])
  func column(values: [Double], unit: Unit, expected: [String]) {
    let format = NumberFormat.column(values, unit)
    #expect(values.map { format.format($0) } == expected)
  }

  @Test("keep the column's multiple and take the digits of their interval")
  func columnWithInterval() {
    let format = NumberFormat.column([12_340, 1_500_000, 84_200], .nanoseconds)
    #expect(format.symbol == "µs")
    #expect(format.format(1_500_000, low: 1_400_000, high: 1_600_000) == "1\u{202F}500 µs")
    #expect(format.interval(84_200, low: 84_100, high: 84_300) == "84.1 – 84.3 µs")
    #expect(format.number(12_340) == "12.3")
  }

  @Test(
    "are rounded half away from zero on their decimal digits",
    arguments: [
      (0.125, 2, "0.13"), (2.5, 0, "3"), (99.95, 1, "100.0"), (0.04, 1, "0.0"), (0.06, 1, "0.1"),
      (0.6, 0, "1"), (1e21, 0, "1000000000000000000000"), (1e-300, 3, "0.000"), (0, 2, "0.00"),
    ] as [(Double, Int, String)])
  func rounding(value: Double, decimals: Int, expected: String) {
    #expect(DecimalText(value).rounded(decimals: decimals) == expected)
  }

  @Test("know their unit by the name in records")
  func machineNames() {
    #expect(Unit.allCases.map(\.rawValue) == ["ns", "B", "1", "count", "id", "x", "1/s", "B/s"])
  }
}
