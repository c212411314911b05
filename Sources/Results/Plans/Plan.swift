/// The canonical command line of one experiment: it can be typed again, and equal plans run alike.
public struct Plan: Hashable, Sendable {
  /// The name of the experiment.
  public let experiment: String
  /// Every option that the experiment itself has, written out.
  public let options: [PlanOption]
  /// Rounds, time budget and seed.
  public let settings: RunSettings

  /// A plan.
  public init(experiment: String, options: [PlanOption], settings: RunSettings) {
    self.experiment = experiment
    self.options = options
    self.settings = settings
  }

  /// The value of an option by its name with dashes; nil for one that is not there, or a flag.
  public func value(of option: String) -> String? {
    options.first { $0.name == option }?.value
  }

  /// The words of the command line, the experiment's name first.
  public var words: [String] {
    [experiment] + options.flatMap { [$0.name] + ($0.value.map { [$0] } ?? []) }
      + [
        "--rounds", "\(settings.rounds)", "--seconds", Plan.text(settings.seconds),
        "--seed", "\(settings.seed)",
      ]
  }

  private static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }
}

extension Plan: CustomStringConvertible {
  /// The command line; a word with a space or a quote in it is quoted.
  public var description: String { PlanText.line(of: words) }
}
