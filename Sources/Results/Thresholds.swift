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

  /// The share of the arriving requests above which a pool keeps up with them.
  public static let keptUp = 0.95
  /// The share of the arriving requests below which a pool has fallen behind.
  public static let fellBehind = 0.98
  /// The throughput under overload, over the best one, below which it fell, and above which it did
  /// not.
  public static let overload = 0.9
  /// The ratio of latencies from which a higher load has clearly more latency.
  public static let latencyRise = 1.3
  /// The ratios of throughputs between falling, flat and rising.
  public static let throughputChange = [0.9, 1.1]
  /// The ratios within which Little's law counts as fulfilled.
  public static let law = [0.9, 1.1]
  /// The ratios within which a queueing model agrees with what was measured, and beyond it differs.
  public static let model = [0.8, 1.25]

  /// The fewest points of a curve that tell scaling laws apart.
  public static let curvePoints = 4
  /// The widest interval of a point, as half its width over its value, that tells them apart.
  public static let curveScatter = 0.15

  /// The ratio from which one delay counts as several times another one.
  public static let several = 2.0

  /// The share from which a part counts as most of the whole.
  public static let most = 0.5

  /// The short tests needed before the share of those that passed is worth a word.
  public static let shortTests = 20
  /// Jain's index from which parts are even: two workers with 61 and 39 of a hundred have it.
  public static let evenParts = 0.95
  /// The share of comparisons of a thing with itself that may find a difference by chance.
  public static let falseAlarms = 0.05
  /// The share of false alarms up to which an order of measuring is still trusted.
  public static let toleratedAlarms = 3 * falseAlarms
  /// The fewest comparisons that can show a share that low even without a single alarm.
  public static let comparisons = 22

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

  /// The fewest rounds in which what is counted has to agree: an accident would not come twice.
  public static let agreeingRounds = 2
  /// The shares of a memory up to which none of it counts as copied, and from which all of it does.
  public static let copied = [0.1, 0.9]
  /// The shares of what was read up to which it stays shared, and from which reading copies it.
  public static let copiedByReading = [0.2, 0.5]
  /// The part of a reserved stack from which the stack counts as used.
  public static let stackInUse = 0.1

  /// The shares of a fair share below which somebody is starved, and at a disadvantage.
  public static let service = [0.05, 0.5]
  /// The shares of attempts in vain above which workers sometimes, and hardly ever, get on.
  public static let collisions = [0.75, 0.95]

  /// The share of its time that a worker with a processor to itself has it at least.
  public static let wholeProcessor = 0.9
  /// The stretches on a processor of a worker that was never interrupted.
  public static let unbroken = 1.0

  /// The processors at work in a watched program below which it does nothing.
  public static let idle = 0.1
  /// The processors at work up to which no more than one is at a time.
  public static let oneAtATime = 1.15
  /// The share of the processors that a program wants before they are what bounds it.
  public static let allProcessors = 0.9
  /// How many times as many threads as processors want one before they are too many.
  public static let tooManyThreads = 4.0
  /// The threads that wait for one thing, on average, before it bounds a program.
  public static let threadsWaiting = 0.5
  /// The part of the waiting for locks above which one lock is to blame.
  public static let oneLock = 0.7
  /// The part of the time that a thread is busy from which it decides how long a program takes.
  public static let busyThread = 0.8
  /// The part of a program's processor time above which one thread does the work.
  public static let oneThread = 0.9
  /// The processors that a program wants, on average, before it counts as one that computes.
  public static let computing = 0.5
  /// The part of a program's processor time from which a thread is one of those that work.
  public static let worker = 0.05
  /// The most work of one thread over the mean from which work is uneven.
  public static let unevenWork = 1.25
  /// The stretch on a processor below which tasks are too short, in nanoseconds.
  public static let shortTask = 50e3
  /// The share of the blocks of time between which a part of a program is serial and another not.
  public static let serialPart = [0.2, 0.9]
  /// How often a thread was woken before it counts as one that works on what it is given.
  public static let wakeUps = 20
  /// The time in which nothing goes on before a program is said not to get on, in nanoseconds.
  public static let standstill = 2e9
}
