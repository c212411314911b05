internal import ArgumentParser

/// Lists the lessons, or checks their content.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the lessons and how far you are.",
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  /// Lists the lessons.
  struct List: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the lessons and how far you are.")

    func perform(in session: Session) throws {
      session.output.show(LessonListScreen(session: session).document)
    }
  }

  /// Checks the content of all lessons and explanations.
  struct Check: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check the content of the lessons, for their authors.",
      discussion: """
        Prints one line a fault: file, line, column, what is wrong. Without a folder the lessons \
        that the lab itself would show are checked.
        """)

    @Argument(help: "The folder with en/ and zh/.", completion: .directory)
    var folder: String?

    func perform(in session: Session) throws {
      let faults = try session.lessonFaults(folder: folder)
      for fault in faults { session.output.write(fault + "\n") }
      if !faults.isEmpty { throw ShellError.content(faults: faults.count) }
      session.output.write("The lessons are in order.\n")
    }
  }
}
