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

  /// The shares of a fair share below which somebody is starved, and at a disadvantage.
  public static let service = [0.05, 0.5]
  /// The index of fairness below which somebody clearly got less than the others.
  public static let fairness = 0.9
  /// The shares of attempts in vain above which workers sometimes, and hardly ever, get on.
  public static let collisions = [0.75, 0.95]
  /// The share of another one's work that a wait has to contain to be a wait for it.
  public static let foreignWork = 0.5

  /// The share of its time that a worker with a processor to itself has it at least.
  public static let wholeProcessor = 0.9
  /// The stretches on a processor of a worker that was never interrupted.
  public static let unbroken = 1.0
  /// The part of its fair share below which others took so much of a worker's time that it is said.
  public static let fairShare = 0.75
}
