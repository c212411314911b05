/// What a number counts; the raw value is the name used in records and result objects.
public enum Unit: String, Equatable, Hashable, Sendable, CaseIterable {
  /// Time in nanoseconds, shown as ns, µs, ms or s.
  case nanoseconds = "ns"
  /// Size in bytes, shown as B, KiB, MiB, GiB or TiB.
  case bytes = "B"
  /// A part of a whole between 0 and 1, shown as a percentage.
  case share = "1"
  /// A number of things.
  case count = "count"
  /// A number that only names something, such as a process; shown digit by digit.
  case identifier = "id"
  /// How many times one quantity is another, shown with a multiplication sign.
  case ratio = "x"
  /// Events per second, shown as /s, k/s, M/s or G/s.
  case perSecond = "1/s"
  /// Bytes per second, shown as B/s, KiB/s, MiB/s or GiB/s.
  case bytesPerSecond = "B/s"
}
