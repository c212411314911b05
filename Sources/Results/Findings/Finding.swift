/// What the measurements of one run show, by name, with the rule and the figures that decided it.
public struct Finding: Equatable, Sendable {
  /// The name of the finding.
  public let name: String
  /// One of the declared answers of that name.
  public let value: String
  /// The names of the quantities that decided the answer.
  public let decidedBy: [String]
  /// How the rule decided; nil in results of versions that did not keep it.
  public let ruling: Ruling?

  /// A finding as an object states it.
  public init(name: String, value: String, decidedBy: [String], ruling: Ruling? = nil) {
    self.name = name
    self.value = value
    self.decidedBy = decidedBy
    self.ruling = ruling
  }

  /// Whether the run could tell.
  public var isConclusive: Bool { ruling?.doubt == nil && value != "inconclusive" }
}

extension Finding: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, value, rule
    case decidedBy = "decided_by"
  }

  /// Reads a finding; a rule of another version is passed over.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decode(String.self, forKey: .name),
      value: try container.decode(String.self, forKey: .value),
      decidedBy: try container.decode([String].self, forKey: .decidedBy),
      ruling: try? container.decodeIfPresent(Ruling.self, forKey: .rule))
  }

  /// Writes a finding.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(value, forKey: .value)
    try container.encode(decidedBy, forKey: .decidedBy)
    try container.encodeIfPresent(ruling, forKey: .rule)
  }
}
