internal import Terminal
internal import Wording
internal import Lessons

/// The first screen: where the person is, and the ways in.
struct WelcomeScreen {
  /// Where the person stands in a lesson; nil where none is open.
  let walk: LessonWalk?
  /// Whether nothing was ever begun here.
  let isNew: Bool
  /// What keeps the lab from saving or reading, if anything does.
  let trouble: ShellError?
  let words: Wording

  var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, "conlab"), .paragraph(words.text(Phrase.welcome)),
    ]
    if let walk {
      blocks.append(
        .paragraph(
          words.text(
            Phrase.resume,
            [
              "lesson": walk.lesson.title, "step": "\(walk.stepIndex + 1)",
              "steps": "\(walk.lesson.steps.count)",
            ])))
    } else {
      let invitation = isNew ? Phrase.surpriseInvitation : .enterGoesOn
      blocks.append(.paragraph(words.text(invitation)))
    }
    blocks.append(.table(ways))
    if let trouble {
      blocks.append(.callout(.caveat, Document(Text(words.sentence(of: trouble)))))
    }
    return Document(blocks)
  }

  private var ways: Table {
    Table(
      columns: words.columns([.type, .effect]),
      rows: [
        [.command("lesson"), words.text(ScreenWord.wayLesson)],
        [.command("lifecycle"), words.text(ScreenWord.wayExperiment)],
        [.command("faq"), words.text(ScreenWord.wayQuestion)],
        [.command("claims"), words.text(ScreenWord.wayClaims)],
        [.command("help"), words.text(ScreenWord.wayHelp)],
      ])
  }
}
