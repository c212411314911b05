public import Results
public import Statistics
public import Terminal

/// What several people measured with plans that ask the same.
public struct SubjectSpread: Equatable, Sendable, Encodable {
  /// The estimate of one person.
  public struct PersonValue: Equatable, Sendable, Encodable {
    /// Whose it is.
    public let person: String
    /// What the person's run says.
    public let estimate: Estimate
  }

  /// One quantity under one condition, as everybody measured it.
  public struct QuantitySpread: Equatable, Sendable, Encodable {
    /// Its name.
    public let name: String
    /// What distinguishes it from the same quantity measured otherwise; may be empty.
    public let condition: Condition
    /// The unit, such as `ns`, `B` or `1`.
    public let unit: Unit
    /// The median of the people's values; nil where one is unknown.
    public let median: Double?
    /// The least of the people's values.
    public let least: Double?
    /// The greatest of the people's values.
    public let greatest: Double?
    /// Whether a finding was decided by it.
    public let isDeciding: Bool
    /// The people's estimates, in the order of the people.
    public let values: [PersonValue]

    enum CodingKeys: String, CodingKey {
      case name, condition, unit, median, least, greatest, values
      case isDeciding = "deciding"
    }
  }

  /// One value of a finding and who found it.
  public struct FindingValue: Equatable, Sendable, Encodable {
    /// The value.
    public let value: String
    /// The people whose run found it.
    public let people: [String]
  }

  /// A finding and how the people's runs differ in it.
  public struct FindingSpread: Equatable, Sendable, Encodable {
    /// Its name.
    public let name: String
    /// The values that were found, the most frequent first.
    public let values: [FindingValue]
  }

  /// The name of the experiment.
  public let experiment: String
  /// The plan without how long and from which seed.
  public let plan: Inquiry
  /// The people who ran it to its end.
  public let people: [String]
  /// What was found.
  public let findings: [FindingSpread]
  /// What was measured.
  public let quantities: [QuantitySpread]

  /// A run of one person.
  struct PersonRun {
    let person: String
    let result: RunResult
  }

  /// Lays runs of one plan side by side; nil where there is none.
  init?(plan: Inquiry, runs: [PersonRun]) {
    guard let first = runs.first else { return nil }
    experiment = first.result.experiment
    self.plan = plan
    people = runs.map(\.person)
    findings = runs.flatMap { $0.result.findings.map(\.name) }.uniqued().map { name in
      FindingSpread(name: name, runs)
    }
    let deciding = Set(runs.flatMap { $0.result.findings.flatMap(\.decidedBy) })
    let keys = runs.flatMap { $0.result.figures.map(QuantityKey.init) }.uniqued()
    quantities = keys.map { QuantitySpread($0, runs, isDeciding: deciding.contains($0.name)) }
  }

  fileprivate struct QuantityKey: Hashable {
    let name: String
    let condition: Condition
    let unit: Unit

    init(_ figure: Figure) {
      name = figure.name
      condition = figure.condition
      unit = figure.unit
    }
  }
}

extension SubjectSpread.QuantitySpread {
  fileprivate init(
    _ key: SubjectSpread.QuantityKey, _ runs: [SubjectSpread.PersonRun], isDeciding: Bool
  ) {
    name = key.name
    condition = key.condition
    unit = key.unit
    self.isDeciding = isDeciding
    values = runs.compactMap { run in
      run.result.figures.first { SubjectSpread.QuantityKey($0) == key }.map {
        .init(person: run.person, estimate: $0.estimate)
      }
    }
    let numbers = values.map(\.estimate.value).filter(\.isFinite)
    median = Median.value(of: numbers)
    least = numbers.min()
    greatest = numbers.max()
  }
}

extension SubjectSpread.FindingSpread {
  fileprivate init(name: String, _ runs: [SubjectSpread.PersonRun]) {
    self.name = name
    var people: [String: [String]] = [:]
    var order: [String] = []
    for run in runs {
      guard let value = run.result.findingValues[name] else { continue }
      if people[value] == nil { order.append(value) }
      people[value, default: []].append(run.person)
    }
    values = order.map { .init(value: $0, people: people[$0] ?? []) }
      .sorted { $0.people.count > $1.people.count }
  }
}
