internal import ArgumentParser
internal import Lessons
internal import Notebook
internal import Results

/// Lists what to read after a lesson.
struct ReadCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Where to go on: manuals, books and papers, by topic.",
    discussion: """
      A topic is a lesson, or words of a title: read sync-problems, read semaphores. Titles and \
      addresses are printed; nothing is fetched.
      """)

  @Argument(
    help: .init("A lesson, or words of a title.", valueName: "topic"),
    completion: .list(KnownNames.lessons))
  var topic: [String] = []

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    let list = try sitting.readingList()
    let works = try topic.isEmpty ? list.content.works : found(in: list.content, sitting)
    if json { return .text(try Self.object(works).json() + "\n") }
    let screen = ReadingScreen(words: sitting.words, lessons: sitting.lessons)
    return .document(screen.document(works, of: list, isWhole: topic.isEmpty))
  }

  private func found(
    in list: ReadingList, _ sitting: Sitting
  ) throws(ShellError) -> [ReadingList.Work] {
    let wanted = topic.joined(separator: " ")
    // A lesson may be named by its number, as everywhere.
    let lesson = (try? sitting.lesson(named: wanted))?.name
    let works = list.works(on: lesson ?? wanted)
    if works.isEmpty { throw .nothingToRead(wanted) }
    return works
  }

  private static func object(_ works: [ReadingList.Work]) -> JSONValue {
    .object([
      "schema": .number(1),
      "works": .list(
        works.map { work in
          .object([
            "key": .text(work.key), "title": .text(work.title), "address": .text(work.address),
            "note": .text(work.note.plainText),
            "lessons": .list(work.lessons.map { .text($0) }),
          ])
        }),
    ])
  }
}
