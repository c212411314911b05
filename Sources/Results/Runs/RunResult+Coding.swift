extension RunResult: Codable {
  enum CodingKeys: String, CodingKey {
    case schema, experiment, plan, outcome, machine, quantities, findings, caveats, seconds
    case version, observations, events, notes
    case outcomeDetail = "outcome_detail"
    case outcomeFacts = "outcome_facts"
  }

  /// Reads a result object; keys of later schemas are passed over.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    schema = try container.decode(Int.self, forKey: .schema)
    experiment = try container.decode(String.self, forKey: .experiment)
    plan = try container.decode(Plan.self, forKey: .plan)
    outcome = try container.decode(Outcome.self, forKey: .outcome)
    outcomeDetail = try container.decodeIfPresent(String.self, forKey: .outcomeDetail)
    outcomeFacts = try container.decodeIfPresent([String].self, forKey: .outcomeFacts)
    machine = try container.decode(MachineFacts.self, forKey: .machine)
    figures = try container.decode([Figure].self, forKey: .quantities)
    findings = try container.decode([Finding].self, forKey: .findings)
    caveats = try container.decode([StatedCaveat].self, forKey: .caveats)
    seconds = try container.decodeFinite(forKey: .seconds)
    version = try container.decode(String.self, forKey: .version)
    observations = try container.decodeIfPresent([Record.Observation].self, forKey: .observations)
    events = try container.decodeIfPresent([Record.Event].self, forKey: .events)
    notes = try container.decodeIfPresent([Record.Note].self, forKey: .notes)
  }

  /// Writes the result object; numbers that are not finite become null.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(experiment, forKey: .experiment)
    try container.encode(plan, forKey: .plan)
    try container.encode(outcome, forKey: .outcome)
    try container.encodeIfPresent(outcomeDetail, forKey: .outcomeDetail)
    try container.encodeIfPresent(outcomeFacts, forKey: .outcomeFacts)
    try container.encode(machine, forKey: .machine)
    try container.encode(figures, forKey: .quantities)
    try container.encode(findings, forKey: .findings)
    try container.encode(caveats, forKey: .caveats)
    try container.encodeFinite(seconds, forKey: .seconds)
    try container.encode(version, forKey: .version)
    try container.encodeIfPresent(observations, forKey: .observations)
    try container.encodeIfPresent(events, forKey: .events)
    try container.encodeIfPresent(notes, forKey: .notes)
  }
}
