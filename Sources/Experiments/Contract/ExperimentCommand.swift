public import Results
public import ArgumentParser

/// An experiment as typed, with the options that all experiments share.
public protocol ExperimentInvocation: ParsableCommand {
  /// The experiment with its own options.
  var subject: any Experiment { get }
  /// Rounds, time budget and seed as typed.
  var run: RunOptions { get }
  /// How the result is shown.
  var output: OutputOptions { get }
}

/// The groups of options that every experiment has, by the titles that help shows them under.
public enum SharedOptions {
  /// Rounds, time budget and seed.
  public static let run = "Every experiment"
  /// How the result is shown.
  public static let output = "Output"
  /// Who does the work, where Python can do it too.
  public static let runtime = "Runtime"
}

/// The command of one experiment in the grammar of the prompt, of scripts and of argv.
public struct ExperimentCommand<Subject: Experiment>: ExperimentInvocation {
  /// The name and help that the grammar shows.
  public static var configuration: CommandConfiguration {
    let declaration = Subject.declaration
    return CommandConfiguration(
      commandName: declaration.name, abstract: declaration.abstract + ".",
      discussion: declaration.discussion)
  }

  /// The experiment's own options.
  @OptionGroup public var experiment: Subject
  /// Rounds, time budget and seed.
  @OptionGroup(title: SharedOptions.run) public var run: RunOptions
  /// How the result is shown.
  @OptionGroup(title: SharedOptions.output) public var output: OutputOptions

  /// An invocation before parsing.
  public init() {}

  /// The experiment with its own options.
  public var subject: any Experiment { experiment }

  private enum CodingKeys: CodingKey { case experiment, run, output }
}

extension ExperimentInvocation {
  /// The canonical plan: every option written out; the fresh seed serves where none was typed.
  public func plan(freshSeed: UInt64) -> Plan {
    let declaration = type(of: subject).declaration
    return Plan(
      experiment: declaration.name, options: PlanOption.options(of: subject),
      settings: run.settings(defaults: declaration.defaults, freshSeed: freshSeed))
  }
}
