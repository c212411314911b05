internal import ArgumentParser
internal import Notebook
internal import Programs
internal import Results

/// Lists the small programs that come with the lab, or shows one.
struct ProgramsCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "programs", abstract: "Small programs to explore: list them, or show one.",
    discussion: """
      Each one comes with what it shows, where it comes from, and what can become of it on either \
      memory. 'explore NAME' proves it.
      """)

  @Argument(help: .init("The program.", valueName: "name")) var name: String?
  @Flag(help: "Print one JSON object and nothing else.") var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let screen = ProgramsScreen(words: context.sitting.words)
    guard let name else {
      if json { return .text(try Self.object(LibraryProgram.all).json() + "\n") }
      return .document(screen.list(LibraryProgram.all))
    }
    guard let program = GivenProgram.library(name) else { throw GivenProgram.unknown(name) }
    if json { return .text(try Self.object([program]).json() + "\n") }
    var reply = Reply.document(screen.one(program))
    reply.offer = Offer("explore \(program.name)")
    return reply
  }

  private static func object(_ programs: [LibraryProgram]) -> JSONValue {
    .object([
      "schema": .number(1),
      "programs": .list(
        programs.map { program in
          .object([
            "name": .text(program.name), "shows": .text(program.summary),
            "source": .text(program.source), "text": .text(program.text),
            "verdicts": .object(
              Dictionary(
                program.expected.map { model, verdicts in
                  (model.rawValue, JSONValue.list(verdicts.map { .text($0.rawValue) }))
                }, uniquingKeysWith: { $1 })),
          ])
        }),
    ])
  }
}
