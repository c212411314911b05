public import Results
internal import Glibc
public import Platform
public import Statistics

/// Many durations counted by size, so that a distribution travels as a few numbers.
///
/// Neighbouring sizes differ by 2.2 %: 32 steps from one power of two to the next.
public struct DurationTally: Equatable, Sendable {
  private static let stepsPerOctave = 32.0
  private var counts: [Int: Int] = [:]

  /// An empty tally.
  public init() {}

  /// The number of durations.
  public var count: Int { counts.values.reduce(0, +) }

  /// Counts durations in nanoseconds; those below 1 count as 1.
  public mutating func add(_ durations: some Sequence<Double>) {
    for duration in durations {
      let step = Int((log2(max(1, duration)) * DurationTally.stepsPerOctave).rounded())
      counts[step, default: 0] += 1
    }
  }

  /// Adds what another tally counted.
  public mutating func add(_ other: DurationTally) {
    counts.merge(other.counts) { $0 + $1 }
  }

  /// The durations again, ascending, each as the middle of its step.
  public var durations: [Double] {
    counts.sorted { $0.key < $1.key }.flatMap { step, count in
      Array(repeating: exp2(Double(step) / DurationTally.stepsPerOctave), count: count)
    }
  }

  /// The p-quantile with its interval in nanoseconds; nil where the count cannot carry it.
  public func estimate(_ p: Double) -> Estimate? {
    guard Percentiles.supported(p, count: count) else { return nil }
    return Percentiles.estimate(p, of: durations)
  }
}

extension DurationTally {
  /// Durations counted by size; the numbers are steps with their counts, one after the other.
  private static let note = Record.Note.Name("durations")

  /// Each step with its count, one after the other.
  var numbers: [Double] {
    counts.sorted { $0.key < $1.key }.flatMap { [Double($0.key), Double($0.value)] }
  }

  /// Adds steps with their counts; what no run can have counted is left out.
  private mutating func add(numbers: [Double]) {
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      guard let step = Int(exactly: numbers[index]), Self.steps.contains(step),
        let count = Int(exactly: numbers[index + 1]), (0...Self.most).contains(count)
      else { continue }
      counts[step, default: 0] += count
    }
  }

  /// The steps of durations up to 2^64 nanoseconds.
  private static let steps = 0...64 * Int(stepsPerOctave)
  /// More durations of one size than a run of an hour counts.
  private static let most = 10_000_000

  /// Records the tally under a condition.
  public func record(_ condition: Condition, on recorder: Recorder) throws(PlatformError) {
    try recorder.note(DurationTally.note, condition, numbers: numbers)
  }

  /// Everything that the rounds of a run counted under a condition.
  public static func recorded(_ condition: Condition, in observations: Observations)
    -> DurationTally
  {
    observations.notes(DurationTally.note).filter { $0.condition == condition }
      .reduce(into: DurationTally()) { $0.add(numbers: $1.numbers ?? []) }
  }
}
