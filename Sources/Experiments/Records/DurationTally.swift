internal import Glibc
internal import Platform
internal import Statistics

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
  func estimate(_ p: Double) -> Estimate? {
    guard Percentiles.supported(p, count: count) else { return nil }
    return Percentiles.estimate(p, of: durations)
  }
}

extension DurationTally {
  private static let note = "durations"

  /// The tally as text: each step with its count.
  public var text: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
  }

  /// The tally of such a text; what is no number is left out.
  public init(text: some StringProtocol) {
    for word in text.split(separator: " ") {
      let parts = word.split(separator: ":").compactMap { Int($0) }
      if parts.count == 2 { counts[parts[0], default: 0] += parts[1] }
    }
  }

  /// Records the tally under a condition.
  func record(_ condition: String, on recorder: Recorder) throws(PlatformError) {
    try recorder.note(DurationTally.note, text: "\(condition) \(text)")
  }

  /// Everything that the rounds of a run counted under a condition.
  static func recorded(_ condition: String, in observations: Observations) -> DurationTally {
    var whole = DurationTally()
    for note in observations.notes where note.name == DurationTally.note {
      guard let text = note.text, text.hasPrefix(condition + " ") else { continue }
      whole.add(DurationTally(text: text.dropFirst(condition.count)))
    }
    return whole
  }
}
