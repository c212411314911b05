/// One option of an experiment as it is written in a plan.
public struct PlanOption: Hashable, Sendable {
  /// The option with its dashes, such as "--parent-memory".
  public let name: String
  /// The value as it would be typed; nil for a flag.
  public let value: String?

  /// An option with its value, or a flag.
  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }

  /// The option as it is typed: its name, and its value unless it is a flag.
  var words: [String] { [name] + (value.map { [$0] } ?? []) }
}
