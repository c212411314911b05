/// The result object: one run of one experiment, the same for scripts, notebook and export.
///
/// Times are nanoseconds, sizes bytes, shares between 0 and 1; every unit is written.
public struct RunResult: Equatable, Sendable {
  /// The version of the shape; a new version only adds keys.
  public static let currentSchema = 1

  /// The version of the shape this result was written in.
  public var schema = RunResult.currentSchema
  /// The experiment's name.
  public var experiment: String
  /// What was asked, every option written out.
  public var plan: Plan
  /// How the run ended.
  public var outcome: Outcome
  /// More about the end, such as the name of a signal.
  public var outcomeDetail: String?
  /// The facts of the end, to say it in any language; nil where it ended by itself, or long ago.
  public var outcomeFacts: [String]?
  /// The machine as it was during the run.
  public var machine: MachineFacts
  /// What was measured.
  public var figures: [Figure]
  /// What it shows.
  public var findings: [Finding]
  /// What limits the result.
  public var caveats: [StatedCaveat]
  /// Duration of the run in seconds.
  public var seconds: Double
  /// The version of the program.
  public var version: String
  /// Every raw observation, where it is kept.
  public var observations: [Record.Observation]?
  /// What happened when to which worker, where it is kept.
  public var events: [Record.Event]?
  /// The facts beside the measurements; only where raw data is asked for.
  public var notes: [Record.Note]?

  /// A result of a run.
  public init(
    experiment: String, plan: Plan, outcome: Outcome, outcomeDetail: String? = nil,
    outcomeFacts: [String]? = nil,
    machine: MachineFacts, figures: [Figure], findings: [Finding], caveats: [StatedCaveat],
    seconds: Double, version: String, observations: [Record.Observation]? = nil,
    events: [Record.Event]? = nil,
    notes: [Record.Note]? = nil
  ) {
    self.experiment = experiment
    self.plan = plan
    self.outcome = outcome
    self.outcomeDetail = outcomeDetail
    self.outcomeFacts = outcomeFacts
    self.machine = machine
    self.figures = figures
    self.findings = findings
    self.caveats = caveats
    self.seconds = seconds
    self.version = version
    self.observations = observations
    self.events = events
    self.notes = notes
  }

  /// The value of each finding by name.
  public var findingValues: [String: String] {
    Dictionary(findings.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The result without raw observations and events.
  public var summary: RunResult {
    var result = self
    result.observations = nil
    result.events = nil
    result.notes = nil
    return result
  }

  /// The result as JSON with sorted keys; the same result always gives the same text.
  ///
  /// - Throws: `JSONError.notEncodable`.
  public func json(indented: Bool = false) throws(JSONError) -> String {
    try JSONText.encode(self, indented: indented)
  }

  /// Reads a result object.
  ///
  /// - Throws: `JSONError.notAResult`.
  public init(json: String) throws(JSONError) {
    guard let result = JSONText.decode(RunResult.self, from: json.utf8) else { throw .notAResult }
    self = result
  }
}
