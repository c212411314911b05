internal import ArgumentParser
internal import Results
internal import Wording
internal import Lessons

/// Lists the lessons, or checks their content.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the lessons and how far you are.",
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  /// Lists the lessons.
  struct List: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the lessons and how far you are.")

    @Flag(help: "Print one JSON object and nothing else.") var json = false

    func perform(in context: CommandContext) throws -> Reply {
      let sitting = context.sitting
      if json { return .text(try sitting.lessonStates.json.json() + "\n") }
      return .document(
        LessonListScreen(lessons: sitting.lessonStates, words: sitting.words).document)
    }
  }

  /// Checks the content of all lessons and explanations.
  struct Check: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check the content of the lessons, for their authors.",
      discussion: """
        Prints one line a fault, in English: file, line, column, what is wrong. Without a folder \
        the lessons that the lab itself would show are checked. With --exercises every file of \
        every exercise is judged as well: the start must fail by what the judge says, the solution \
        must pass, and what is wrong must fail by what its name says.
        """)

    @Argument(help: "The folder with en/ and zh/.", completion: .directory)
    var folder: String?
    @Flag(help: "Run the files of the exercises, too; takes some minutes.")
    var exercises = false

    func perform(in context: CommandContext) throws -> Reply {
      let faults = try faults(in: context)
      if exercises, faults.isEmpty { return try proved(in: context) }
      guard !faults.isEmpty else {
        return .text(context.sitting.words[ScreenWord.lessonsInOrder] + "\n")
      }
      return Reply(
        pieces: faults.map { .text($0 + "\n") },
        failure: ShellError.content(faults: faults.count))
    }

    /// One line for each file of an exercise that does not do what it is there for.
    private func proved(in context: CommandContext) throws(ShellError) -> Reply {
      let library: Library
      do throws(LibraryError) {
        let source = try folder.map { path throws(LibraryError) in try LessonSource.folder(path) }
        library = Library(source: source ?? context.sitting.lessonSource)
      } catch {
        throw ShellError(error)
      }
      return try ExerciseProof(library: library, sitting: context.sitting).reply()
    }

    private func faults(in context: CommandContext) throws(ShellError) -> [String] {
      do throws(LibraryError) {
        let source = try folder.map { path throws(LibraryError) in try LessonSource.folder(path) }
        let check = ContentCheck(
          source: source ?? context.sitting.lessonSource,
          catalogue: CatalogueFacts(lineError: context.lineError, grammar: context.grammar()))
        return check.faults().map(\.description)
      } catch {
        throw ShellError(error)
      }
    }
  }
}
