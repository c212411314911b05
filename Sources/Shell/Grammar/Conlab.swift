internal import ArgumentParser
internal import Experiments

/// The root of the grammar: every word that can be typed at the prompt, in a script or after
/// `conlab` on the command line of the operating system.
struct Conlab: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conlab", abstract: "A concurrency lab in the terminal.",
      discussion: """
        Without a command the lab opens its prompt. Lessons: 'lessons'. Experiments: \
        'experiments'. Every option of an experiment has a default, so its bare name works.
        """,
      version: LabVersion.current,
      groupedSubcommands: [
        .init(name: "Learning", subcommands: learning),
        .init(name: "Experiments", subcommands: ExperimentCatalog.commands + measuring),
        .init(name: "Looking back", subcommands: lookingBack),
        .init(name: "The lab itself", subcommands: theLab),
      ])
  }

  static let learning: [any ParsableCommand.Type] = [
    LessonsCommand.self, LessonCommand.self, NextCommand.self, BackCommand.self,
    AgainCommand.self, SkipCommand.self, HintCommand.self, WhereCommand.self, AnswerCommand.self,
    FAQCommand.self, QuizCommand.self, ReviewCommand.self, GlossaryCommand.self,
    ReadCommand.self, ExerciseCommand.self, CheckCommand.self,
  ]
  static let measuring: [any ParsableCommand.Type] = [
    MoreCommand.self, WatchCommand.self, ExploreCommand.self, PlayCommand.self, PuzzlesCommand.self,
    RepairCommand.self, ProgramsCommand.self, ExperimentsCommand.self, ShowCommand.self,
    ClaimsCommand.self,
    AdviseCommand.self,
  ]
  static let lookingBack: [any ParsableCommand.Type] = [
    ProgressCommand.self, NotebookCommand.self, GradeCommand.self,
  ]
  static let theLab: [any ParsableCommand.Type] = [
    MachineCommand.self, SetCommand.self, ReportCommand.self, QuitCommand.self,
  ]

  /// The command of that name; experiments come last, because there are many and each says a lot.
  static func command(_ name: String) -> (any ParsableCommand.Type)? {
    (learning + measuring + lookingBack + theLab).first { $0._commandName == name }
      ?? ExperimentCatalog.experiment(named: name)?.command
  }

  /// What can be typed, by what it is for; experiments have a list of their own.
  static var overview: [CommandGroup] {
    [
      group(.helpLearning, learning), group(.helpMeasuring, measuring),
      group(.helpLookingBack, lookingBack), group(.helpLab, theLab),
    ]
  }

  private static func group(
    _ name: ScreenWord, _ commands: [any ParsableCommand.Type]
  ) -> CommandGroup {
    CommandGroup(
      name: name,
      commands: commands.map { ($0.configuration.commandName ?? "", $0.configuration.abstract) })
  }

  @OptionGroup var launch: LaunchOptions
}
