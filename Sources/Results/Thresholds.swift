/// Every number that decides a finding: one table, so that an answer means one thing everywhere.
public enum Thresholds {
  /// The confidence level below which an interval decides nothing.
  public static let level = 0.95
  /// The fewest rounds that give a median an interval of that level.
  public static let rounds = 6
  /// The fewest trials before "never" or "always" is worth a word.
  public static let trials = 3
  /// The largest share of rounds that may be dropped as disturbed; above it none is.
  public static let droppedShare = 0.3

  /// The relative difference up to which two things count as the same.
  public static let same = 0.1
  /// The ratios between "like", "several times" and "many times".
  public static let times = [2.0, 10]

  /// The speed-up up to which nothing was gained: what a noisy neighbour alone may feign.
  public static let gain = 1.2
  /// The share of the speed-up possible from which it is near linear.
  public static let nearLinear = 0.75

  /// The share of a slice that workers have to overlap before they count as contending.
  public static let overlap = 0.8
  /// The workers that have to have a processor at once, on average, before they count as contending.
  public static let running = 1.5
  /// The processors, of those needed, that neighbours take at most times.
  public static let neighbours = 0.5

  /// The ratio at which two things are equal.
  public static let equality = 1.0
  /// The work in a task at which a second process begins to pay: less is cheap, more is expensive,
  /// in nanoseconds.
  public static let breakEvenTask = [3e3, 100e3]
  /// The work in a task at which a second process of Python usually pays, in nanoseconds.
  public static let pythonBreakEvenTask = 1e6
  /// The sleeps for each item up to which they are rare, and from which each item has one.
  public static let sleepsPerItem = [0.1, 0.9]
  /// How many times as long a message takes when sleeping is many times as expensive as spinning.
  public static let sleepOverSpin = 5.0
  /// The share of the rate of a memory copy from which a channel is near it.
  public static let nearCopy = 0.5
}
