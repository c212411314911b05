public import Platform

/// A condition that this machine, or the nature of the thing, does not allow to measure.
public struct Refusal: Equatable, Sendable {
  /// The condition as in the observations.
  public let condition: String
  /// The fact behind it.
  public let reason: String

  fileprivate static let note = "refused"
}

extension Recorder {
  /// Records that a condition cannot be measured, so that its row says why and the rest goes on.
  public func refuse(_ condition: String, _ error: PlatformError) throws(PlatformError) {
    try note(Refusal.note, text: "\(condition) \(error.reason)")
  }
}

extension Observations {
  /// What could not be measured, in the order of its first mention.
  public var refusals: [Refusal] {
    notes.filter { $0.name == Refusal.note }.compactMap { note in
      guard let text = note.text, let end = text.firstIndex(of: " ") else { return nil }
      return Refusal(
        condition: String(text[..<end]), reason: String(text[text.index(after: end)...]))
    }
  }
}
