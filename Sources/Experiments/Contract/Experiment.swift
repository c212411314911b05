public import Wording
public import Results
public import ArgumentParser

/// One thing that can be measured: its options, how it is measured, and what the numbers show.
///
/// The stored properties are the options: one definition gives parsing, help, completion, hints
/// and the plan. The experiment itself is the native measurement.
public protocol Experiment: ParsableArguments, Measurement {
  /// The name, quantities, findings and defaults.
  static var declaration: ExperimentDeclaration { get }
  /// The measurement that the options ask for: the native one, unless another runtime is named.
  var measurement: any Measurement { get }
}

extension Experiment {
  /// The native measurement.
  public var measurement: any Measurement { self }
}

/// What an experiment says of itself.
public struct ExperimentDeclaration: Sendable {
  /// The word to type.
  public let name: String
  /// One line for lists and help, without a full stop.
  public let abstract: String
  /// What is measured and how, for `help NAME`; a few lines.
  public let discussion: String
  /// What can be measured, with units.
  public let quantities: [Quantity]
  /// What can be found, each with its possible values.
  public let findings: [FindingDeclaration]
  /// The words that its tables and pictures use.
  public let words: [any WordKey.Type]
  /// Where the code stands that is timed; nil where there is none to point at.
  public let code: DecisiveCode?
  /// How much is measured when nobody says.
  public let defaults: RunDefaults
  /// The most memory all processes of a run may use together, in bytes; nil for the usual limit.
  public let memoryLimit: Int?
  /// The most processes and threads of a run; nil for the usual limit.
  public let taskLimit: Int?

  /// A declaration; the limits are needed only by experiments that are meant to use a lot.
  public init(
    name: String, abstract: String, discussion: String, quantities: [Quantity],
    findings: [FindingDeclaration], words: [any WordKey.Type] = [],
    code: DecisiveCode? = nil, defaults: RunDefaults,
    memoryLimit: Int? = nil,
    taskLimit: Int? = nil
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.quantities = quantities
    self.findings = findings
    self.words = words
    self.code = code
    self.defaults = defaults
    self.memoryLimit = memoryLimit
    self.taskLimit = taskLimit
  }
}

extension Experiment {
  /// The word to type.
  public static var name: String { declaration.name }

  /// The command that the grammar knows the experiment by.
  public static var command: any ExperimentInvocation.Type { ExperimentCommand<Self>.self }
}
