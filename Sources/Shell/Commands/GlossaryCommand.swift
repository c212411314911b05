internal import ArgumentParser
internal import Lessons
internal import Notebook
internal import Results

/// Lists the terms of the field, or says what one of them means.
struct GlossaryCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "The field's words: list them, or define one.",
    discussion: """
      A term is found by its name in either language, by another form of it, or by a part of it: \
      glossary race condition. Each one leads to the step of a lesson that shows it.
      """)

  @Argument(help: .init("A term, or a part of one.", valueName: "word"))
  var word: [String] = []

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let glossary = try context.sitting.glossary()
    let entries = try word.isEmpty ? glossary.content : found(in: glossary.content)
    if json { return .text(try GlossaryObject.json(entries).json() + "\n") }
    let screen = GlossaryScreen(words: context.sitting.words, isFallback: glossary.isFallback)
    return .document(word.isEmpty ? screen.list(entries) : screen.definitions(entries))
  }

  /// The term itself; else those that come near.
  private func found(in glossary: [GlossaryEntry]) throws(ShellError) -> [GlossaryEntry] {
    let wanted = word.joined(separator: " ")
    if let entry = glossary.entry(for: wanted) { return [entry] }
    let near = glossary.entries(near: wanted)
    if near.isEmpty { throw .unknownTerm(wanted) }
    return near
  }
}

/// Terms for programs.
private enum GlossaryObject {
  static func json(_ entries: [GlossaryEntry]) -> JSONValue {
    .object(["schema": .number(1), "terms": .list(entries.map(json))])
  }

  private static func json(_ entry: GlossaryEntry) -> JSONValue {
    var members: [String: JSONValue] = [
      "key": .text(entry.term.key), "term": .text(entry.term.name),
      "others": .list(entry.otherNames.map { .text($0) }),
      "definition": .text(entry.term.definition.plainText),
    ]
    if let place = entry.place {
      members["lesson"] = .text(place.lesson)
      members["step"] = .number(Double(place.step))
    }
    return .object(members)
  }
}
