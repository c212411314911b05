internal import Results
internal import ArgumentParser
internal import Lessons
internal import Notebook

/// Lists the questions people ask, or answers one.
struct FAQCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq", abstract: "Ask: list the questions, or answer one.",
    discussion: """
      Ask in your own words, in English or Chinese, and be answered in that language: faq why is \
      my thread slower. A number or a name of the list does as well. The answer shows what was \
      measured here last, or the command that measures it; Enter runs that command.
      """)

  @Argument(
    help: .init("A question in your own words, a number, or a name.", valueName: "words"))
  var words: [String] = []

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    if words.isEmpty { return try list(in: sitting) }
    let answer = try FAQAnswer(words, in: sitting)
    if json { return .text(try answer.json.json() + "\n") }
    let screen = FAQScreen(
      words: sitting.words(in: answer.language), isInteractive: sitting.isInteractive)
    var reply = Reply.document(screen.document(answer))
    // What an item rests on first is what it was asked for.
    let finding = answer.item?.evidence.first?.name
    reply.offer = Offer(answer.item?.command, showing: finding.map { [$0] } ?? [])
    return reply
  }

  private func list(in sitting: Sitting) throws -> Reply {
    let page = try sitting.faq()
    if json { return .text(try FAQList.json(page.content).json() + "\n") }
    let screen = FAQScreen(words: sitting.words, isInteractive: sitting.isInteractive)
    return .document(screen.list(page))
  }
}
