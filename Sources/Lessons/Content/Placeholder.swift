/// A measured number, or another fact of a run, named inside braces in an explanation.
public struct Placeholder: Hashable, Sendable {
  /// The name of a quantity or an option, such as `lost-share`.
  public let name: String
  /// The condition of the quantity, such as `guard=none`, or none when it has only one.
  public let condition: String?

  /// The form between the braces.
  public var written: String { condition.map { name + "@" + $0 } ?? name }

  /// Reads the form between the braces; nil when it is not a placeholder but ordinary text.
  public init?(written: Substring) {
    let parts = written.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, Name.isValid(name) else { return nil }
    guard parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.name = String(name)
    self.condition = parts.count == 2 ? String(parts[1]) : nil
  }
}
