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
