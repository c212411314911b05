/// The claims of an article, and the sections in which they stand.
public struct ClaimPage: Equatable, Sendable {
  /// One section of the article.
  public struct Section: Equatable, Sendable {
    /// Its number, such as `2.2`.
    public let number: String
    /// What it is about.
    public let title: String
    /// The rows of the claims it makes.
    public let rows: [String]
    /// Where the page lists it.
    public let location: ContentLocation
  }

  /// The level-one heading.
  public let title: String
  /// What stands before the first claim, without the list of sections.
  public let introduction: [Prose.Block]
  /// The sections of the article in their order.
  public internal(set) var sections: [Section]
  /// The claims in the order of the file.
  public internal(set) var claims: [Claim]

  /// The claim that states a row, in any case.
  public func claim(named row: String) -> Claim? {
    claims.first { $0.rows.contains { $0.lowercased() == row.lowercased() } }
  }
}
