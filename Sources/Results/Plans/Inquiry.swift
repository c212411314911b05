internal import Synchronization

/// What a plan asks: an experiment and its options, whatever rounds, time and seed.
///
/// Two plans ask the same exactly when their inquiries are equal. An option that a plan of an earlier
/// version does not have yet counts as its usual value.
public struct Inquiry: Hashable, Sendable {
  /// The name of the experiment.
  public let experiment: String
  /// The options in the order in which the experiment declares them.
  public let options: [PlanOption]

  fileprivate init(_ plan: Plan, usual: [PlanOption]) {
    experiment = plan.experiment
    let missing = usual.filter { option in !plan.options.contains { $0.name == option.name } }
    let order = usual.map(\.name)
    func place(_ option: PlanOption) -> Int { order.firstIndex(of: option.name) ?? order.count }
    options = (plan.options + missing).sorted {
      (place($0), $0.name) < (place($1), $1.name)
    }
  }
}

extension Inquiry: CustomStringConvertible {
  /// The command line that asks it, without rounds, time and seed.
  public var description: String {
    PlanText.line(of: [experiment] + options.flatMap(\.words))
  }
}

extension Inquiry: Encodable {
  /// Writes the command line.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The usual options of every experiment: what it takes to see that two plans ask the same.
public final class UsualOptions: Sendable {
  private let find: @Sendable (String) -> [PlanOption]
  private let found = Mutex<[String: [PlanOption]]>([:])

  /// The usual options of an experiment by its name; each experiment is asked for once.
  public init(of find: @escaping @Sendable (String) -> [PlanOption]) { self.find = find }

  /// The usual options by the name of the experiment.
  public convenience init(_ options: [String: [PlanOption]]) { self.init { options[$0] ?? [] } }

  /// What a plan asks.
  public func inquiry(of plan: Plan) -> Inquiry {
    Inquiry(plan, usual: options(of: plan.experiment))
  }

  /// The usual options of an experiment by its name; none for one that is not known.
  public func options(of experiment: String) -> [PlanOption] {
    found.withLock { found in
      if let options = found[experiment] { return options }
      let options = find(experiment)
      found[experiment] = options
      return options
    }
  }

  /// Whether two plans ask the same.
  public func ask(theSame one: Plan, _ other: Plan) -> Bool {
    inquiry(of: one) == inquiry(of: other)
  }
}
