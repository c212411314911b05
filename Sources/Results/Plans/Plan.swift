/// The canonical command line of one experiment: it can be typed again, and equal plans run alike.
public struct Plan: Hashable, Sendable {
  /// The name of the experiment.
  public let experiment: String
  /// Every option that the experiment itself has, written out.
  public let options: [PlanOption]
  /// Rounds, time budget and seed.
  public let settings: RunSettings
  /// The settings that are written; lines of earlier versions and of people lack some.
  private let stated: Set<RunSettings.Name>

  /// A plan.
  public init(experiment: String, options: [PlanOption], settings: RunSettings) {
    self.init(
      experiment: experiment, options: options, settings: settings,
      stating: Set(
        RunSettings.Name.allCases.filter { settings.untilDecided || $0 != .untilDecided }))
  }

  /// A plan without rounds and seed; the words of `rest` stand behind `--` and are no options.
  public init(experiment: String, options: [PlanOption], rest: [String]) {
    let words = (["--"] + rest).map { PlanOption(name: $0, value: nil) }
    self.init(
      experiment: experiment, options: options + (rest.isEmpty ? [] : words),
      settings: RunSettings(rounds: 0, seconds: 0, seed: 0), stating: [])
  }

  init(
    experiment: String, options: [PlanOption], settings: RunSettings,
    stating stated: Set<RunSettings.Name>
  ) {
    self.experiment = experiment
    self.options = options
    self.settings = settings
    self.stated = stated
  }

  /// The value of an option by its name with dashes; nil for one that is not there, or a flag.
  public func value(of option: String) -> String? {
    options.first { $0.name == option }?.value
  }

  /// Rounds, time budget and seed as options, those that are written.
  public var settingOptions: [PlanOption] {
    RunSettings.Name.allCases.filter(stated.contains).map {
      PlanOption(name: $0.rawValue, value: settings.text($0))
    }
  }

  /// The same plan with twice the rounds and twice the time.
  public var longer: Plan {
    var settings = settings
    settings.rounds *= 2
    settings.seconds *= 2
    return Plan(experiment: experiment, options: options, settings: settings)
  }

  /// The words of the command line, the experiment's name first.
  public var words: [String] { [experiment] + (options + settingOptions).flatMap(\.words) }
}

extension Plan: CustomStringConvertible {
  /// The command line; a word with a space or a quote in it is quoted.
  public var description: String { PlanText.line(of: words) }
}
