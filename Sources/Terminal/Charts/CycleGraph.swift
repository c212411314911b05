/// Who waits for whom in a circle, such as workers and the locks between them.
public struct CycleGraph: Equatable, Sendable {
  /// A member of the circle and its relation to the next one.
  public struct Node: Equatable, Sendable {
    /// Who or what it is.
    public var name: String
    /// What it does to the next member, such as "waits for"; the last member's is the first.
    public var relation: String

    /// Describes a member of the circle.
    public init(_ name: String, _ relation: String) {
      self.name = name
      self.relation = relation
    }
  }

  /// The words above the picture.
  public var title: String
  /// The members in the order of the circle.
  public var nodes: [Node]

  /// Describes a circle.
  public init(title: String, nodes: [Node]) {
    self.title = title
    self.nodes = nodes
  }
}
