/// The numbers a text asks for and the run does not have.
public struct MissingPlaceholders: Error, Equatable {
  /// The placeholders as written between the braces, in order.
  public let names: [String]

  /// Names that have no value.
  public init(names: [String]) { self.names = names }
}
