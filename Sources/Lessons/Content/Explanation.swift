/// What the findings of one experiment mean, one section for each value of each finding.
public struct Explanation: Equatable, Sendable {
  /// The text that belongs to one value of a finding.
  public struct Section: Equatable, Sendable {
    /// The finding's name.
    public let finding: String
    /// The value the text explains.
    public let value: String
    /// The text, its placeholders not filled in yet.
    public let blocks: [Prose.Block]
    /// The placeholders of the text, each once, in order.
    public let placeholders: [Placeholder]
    /// Where the heading stands.
    public let location: ContentLocation
  }

  /// The experiment's name, from the file name.
  public let experiment: String
  /// The level-one heading.
  public let title: String
  /// What stands before the first section.
  public let introduction: [Prose.Block]
  /// The sections in the order of the file.
  public internal(set) var sections: [Section]
  /// The words of the experiment's tables and pictures, and what translates its declaration.
  let words: [WordEntry]

  /// The section for one value of a finding, or none.
  public func explanation(finding: String, value: String) -> Section? {
    sections.first { $0.finding == finding && $0.value == value }
  }
}

extension Explanation.Section {
  /// The text with every placeholder replaced.
  ///
  /// - Parameter value: gives the text for what stands between the braces, such as
  ///   `lost-share@guard=none`, its unit included.
  /// - Returns: the blocks to show.
  /// - Throws: `MissingPlaceholders` naming each placeholder without a value.
  public func filled(
    with value: (String) -> String?
  ) throws(MissingPlaceholders) -> [Prose.Block] {
    var values: [String: String] = [:]
    var missing: [String] = []
    for placeholder in placeholders {
      if let text = value(placeholder.written) {
        values[placeholder.written] = text
      } else {
        missing.append(placeholder.written)
      }
    }
    guard missing.isEmpty else { throw MissingPlaceholders(names: missing) }
    return blocks.map { $0.replacingPlaceholders { values[$0.written] ?? "" } }
  }
}

/// The numbers a text asks for and the run does not have.
public struct MissingPlaceholders: Error, Equatable {
  /// The placeholders as written between the braces, in order.
  public let names: [String]

  /// Names that have no value.
  public init(names: [String]) { self.names = names }
}
