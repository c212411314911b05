internal import Results
extension Gathering: Encodable {
  private enum CodingKeys: String, CodingKey { case schema, people, subjects, questions }

  /// The version of the shape; a new version only adds keys.
  private static let currentSchema = 1

  /// Writes everything that was laid side by side.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.currentSchema, forKey: .schema)
    try container.encode(people, forKey: .people)
    try container.encode(subjects, forKey: .subjects)
    try container.encode(questions, forKey: .questions)
  }

  /// One JSON object with sorted keys.
  ///
  /// - Throws: `NotebookError.notEncodable`.
  public func json(indented: Bool = false) throws(NotebookError) -> String {
    try NotebookText.encode(self, indented: indented)
  }

  /// One row for each person's estimate, after RFC 4180; numbers in base units.
  public var csv: String {
    let head = [
      "person", "experiment", "plan", "quantity", "condition", "unit", "value", "low", "high",
      "level", "method", "count", "median-of-all", "least", "greatest",
    ]
    let rows = subjects.flatMap { subject in
      subject.quantities.flatMap { quantity in
        quantity.values.map { value in
          [value.person, subject.experiment, subject.plan.description]
            + CommaSeparated.cells(
              of: Figure(
                name: quantity.name, quantity.condition, unit: quantity.unit, value.estimate))
            + [quantity.median, quantity.least, quantity.greatest].map {
              CommaSeparated.number($0 ?? .nan)
            }
        }
      }
    }
    return CommaSeparated.text([head] + rows)
  }
}
