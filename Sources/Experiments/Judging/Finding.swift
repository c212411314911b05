/// The values one finding can have: an enumeration whose raw values are the public names.
public protocol FindingValue: RawRepresentable<String>, CaseIterable, Sendable {
  /// The name of the finding, such as "speedup"; the same name never means anything else.
  static var name: String { get }
}

/// What the measurements of one run show, by name, with the quantities that decided it.
public struct Finding: Equatable, Sendable {
  /// The name of the finding.
  public let name: String
  /// One of the declared values of that name.
  public let value: String
  /// The names of the quantities that decided the value.
  public let decidedBy: [String]

  /// A finding with a declared value.
  public init<Value: FindingValue>(_ value: Value, decidedBy: [String]) {
    self.name = Value.name
    self.value = value.rawValue
    self.decidedBy = decidedBy
  }
}
