internal import Platform
public import Results
internal import Statistics
internal import Terminal
internal import Wording

/// The values one finding can have; gives way to `FindingName`.
public protocol FindingValue: RawRepresentable<String>, CaseIterable, Sendable {
  static var name: String { get }
}

public typealias QuantityDeclaration = Quantity

extension Finding {
  init<Value: FindingValue>(_ value: Value, decidedBy: [String]) {
    self.init(name: Value.name, value: value.rawValue, decidedBy: decidedBy)
  }
}

extension Experiment {
  public static func quantity(_ name: String) -> Quantity {
    declaration.quantities.first { $0.name == name } ?? Quantity(name, unit: .count, of: "")
  }
}

extension ExperimentDeclaration {
  public init(
    name: String, abstract: String, discussion: String, quantities: [Quantity],
    findings: [any FindingValue.Type], defaults: RunDefaults, memoryLimit: Int? = nil,
    taskLimit: Int? = nil
  ) {
    func declaration<Value: FindingValue>(_ type: Value.Type) -> FindingDeclaration {
      FindingDeclaration(name: type.name, answers: type.allCases.map(\.rawValue))
    }
    self.init(
      name: name, abstract: abstract, discussion: discussion, quantities: quantities,
      findings: findings.map { declaration($0) }, defaults: defaults, memoryLimit: memoryLimit,
      taskLimit: taskLimit)
  }
}

private func named(_ name: String) -> Results.Quantity {
  Results.Quantity(name, unit: .count, of: "")
}

extension Observations {
  func values(_ quantity: String, condition: String = "") -> [Double] {
    values(named(quantity), Condition(condition))
  }
  func valuesOfAllRounds(_ quantity: String, condition: String = "") -> [Double] {
    valuesOfAllRounds(named(quantity), Condition(condition))
  }
  func sample(_ quantity: String, condition: String = "") -> Sample? {
    sample(named(quantity), Condition(condition))
  }
  func conditions(of quantity: String) -> [String] { conditions(of: named(quantity)).map(\.text) }
  func pairs(_ quantity: String, _ first: String, _ second: String) -> [(Double, Double)] {
    pairs(named(quantity), Condition(first), Condition(second))
  }
  func comparison(_ quantity: String, _ first: String, over second: String) -> PairedComparison? {
    comparison(named(quantity), Condition(first), over: Condition(second))
  }
  func note(_ name: String) -> Record.Note? {
    if name.hasPrefix("drawn ") {
      return note(.init("drawn"), Condition(String(name.dropFirst("drawn ".count))))
    }
    var found = note(Record.Note.Name(name))
    if name == "cycle", let numbers = found?.numbers {
      found?.text = stride(from: 0, to: numbers.count - 1, by: 2).map {
        "\(Int(numbers[$0])):\(Int(numbers[$0 + 1]))"
      }.joined(separator: " ")
    }
    return found
  }
  func ranTogether(_ condition: String, overlapping least: Double = 0.8) -> Bool {
    doubtOfContention(Condition(condition), overlapping: least) == nil
  }
  func hadFree(_ needed: Int, of processors: Int) -> Bool {
    doubtOfFreeProcessors(needed, of: processors) == nil
  }
  func provenTogether(_ quantities: Set<String>, workers: Int) -> Observations {
    provenTogether(quantities.map(named), workers: workers)
  }
}

extension Judgement {
  typealias Quantity = Figure
  var quantities: [Figure] {
    get { figures }
    set { figures = newValue }
  }
  init(quantities: [Figure], findings: [Finding], caveats: [Caveat] = []) {
    self.init(figures: quantities, findings: findings, caveats: caveats)
  }
  func estimate(_ name: String, condition: String = "") -> Estimate? {
    estimate(named(name), Condition(condition))
  }
}

extension Figure {
  init(_ quantity: Results.Quantity, condition: String, _ estimate: Estimate) {
    self.init(quantity, Condition(condition), estimate)
  }
}

extension Condition {
  static func == (condition: Condition, text: String) -> Bool { condition == Condition(text) }
}

extension [Figure] {
  func ordered(by conditions: [String]) -> [Figure] {
    ordered(by: conditions.map { Condition($0) })
  }
}

extension Record.Event {
  init(
    worker: Int, name: String, start: Double, end: Double, processor: Int? = nil,
    detail: String? = nil, condition: String
  ) {
    self.init(
      worker: worker, name: name, start: start, end: end, processor: processor, detail: detail,
      condition: Condition(condition))
  }
}

extension Recorder {
  func observe(
    _ quantity: String, condition: String = "", round: Int = 0, _ value: Double
  ) throws(PlatformError) {
    try observe(named(quantity), Condition(condition), round: round, value)
  }
  func note(_ name: String, value: Double? = nil, text: String? = nil) throws(PlatformError) {
    try note(.init(name), value: value, text: text)
  }
  func refuse(_ condition: String, _ error: PlatformError) throws(PlatformError) {
    try refuse(Condition(condition), error)
  }
}

extension DurationTally {
  func record(_ condition: String, on recorder: Recorder) throws(PlatformError) {
    try record(Condition(condition), on: recorder)
  }
  static func recorded(_ condition: String, in observations: Observations) -> DurationTally {
    recorded(Condition(condition), in: observations)
  }
}

extension Record.Note {
  var reason: String { text ?? "" }
}

enum OthersShare {
  static func leaves(_ needed: Int, of processors: Int, _ share: Double) -> Bool {
    Doubt(othersShare: share, leaves: needed, of: processors) == nil
  }
}

extension EventTimeline {
  static func chart(
    _ events: [Record.Event], title: String, condition: String? = nil,
    fill: TimelineChart.Fill = .state, label: (Int) -> String = { "worker \($0 + 1)" }
  ) -> TimelineChart {
    chart(
      events, title: title, condition: condition.map { Condition($0) }, fill: fill,
      state: { $0 }, label: label)
  }
}

nonisolated(unsafe) private let noWords = Wording(language: "en") { page in
  page.path == "exhibits"
    ? [
      "worker": "worker {number}", "exit-code": "exit code {code}",
      "signal": "signal {number} ({name})", "one-value": "one value",
    ] : [:]
}

extension QuantityTable {
  static func table(
    _ judgement: Judgement, of declaration: ExperimentDeclaration, title: Text? = nil
  ) -> Table { table(judgement.figures, noWords, title: title) }
  static func cells(of quantity: Figure) -> [Text] { cells(of: quantity, noWords) }
}

extension ExitStatus {
  var words: String { text(noWords) }
}

extension Judgement {
  func cell(_ name: String, condition: String = "") -> Text {
    cell(named(name), Condition(condition))
  }
}
