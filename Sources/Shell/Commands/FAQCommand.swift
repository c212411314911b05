internal import Results
internal import ArgumentParser
internal import Lessons
internal import Notebook

/// Lists the questions people ask, or answers one.
struct FAQCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq", abstract: "Ask: list the questions, or answer one.",
    discussion: """
      Ask in your own words, in English or Chinese: faq why is my thread slower. A number or a \
      name of the list does as well. The answer shows what was measured here last, or the command \
      that measures it; Enter runs that command.
      """)

  @Argument(
    help: .init("A question in your own words, a number, or a name.", valueName: "words"))
  var words: [String] = []

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in session: Session) throws {
    let page = try session.faq()
    let screen = FAQScreen(phrases: session.phrases, isInteractive: session.isInteractive)
    if words.isEmpty {
      if json { return session.output.write(try FAQList.json(page.content).json() + "\n") }
      return session.output.show(screen.list(page))
    }
    let answer = try FAQAnswer(words, in: session)
    if json { return session.output.write(try answer.json.json() + "\n") }
    session.output.show(screen.document(answer, isFallback: page.isFallback))
    if let command = answer.item?.command { session.offer(command) }
  }
}
