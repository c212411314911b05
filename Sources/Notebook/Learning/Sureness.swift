/// How many answers given with one confidence were right.
public struct Sureness: Equatable, Sendable {
  /// The confidence as typed: 1 guessing, 2 fairly sure, 3 certain.
  public let level: Int
  /// The answers that were right.
  public let right: Int
  /// The answers that were right or wrong.
  public let count: Int

  /// The fewest answers that tell a habit.
  private static let fewest = 4

  /// Whether somebody was certain and wrong so often that it is worth a word.
  public var isOverconfident: Bool {
    level == 3 && count >= Self.fewest && right * 3 < count * 2
  }

  /// Confidence against correctness, for each confidence given with an answer that was graded.
  public static func levels(of attempts: [Attempt]) -> [Sureness] {
    (1...3).compactMap { level in
      let graded = attempts.filter { attempt in
        guard let sure = attempt.confidence else { return false }
        return Int((sure * 3).rounded()) == level
          && (attempt.grade == .right || attempt.grade == .wrong)
      }
      guard !graded.isEmpty else { return nil }
      return Sureness(
        level: level, right: graded.count { $0.grade == .right }, count: graded.count)
    }
  }
}
