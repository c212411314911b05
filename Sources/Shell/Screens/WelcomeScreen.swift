internal import Lessons
internal import Terminal

/// The first screen: where the person is, and the ways in.
struct WelcomeScreen {
  let session: Session
  /// What keeps the lab from saving or reading, if anything does.
  let trouble: ShellError?

  var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, "conlab"), .paragraph(session.phrases.text("welcome")),
    ]
    if let walk = session.guide.walk {
      blocks.append(
        .paragraph(
          session.phrases.text(
            "resume",
            [
              "lesson": walk.lesson.title, "step": "\(walk.stepIndex + 1)",
              "steps": "\(walk.lesson.steps.count)",
            ])))
    } else if session.archive.isNew {
      blocks.append(.paragraph(session.phrases.text("surprise-invitation")))
    }
    blocks.append(.table(ways))
    if let trouble {
      blocks.append(.callout(.caveat, Document(Text(trouble.description))))
    }
    return Document(blocks)
  }

  private var ways: Table {
    let words = session.words
    return Table(
      columns: words.columns([.type, .effect]),
      rows: [
        [.command("lesson"), words.text(.wayLesson)],
        [.command("lifecycle"), words.text(.wayExperiment)],
        [.command("faq"), words.text(.wayQuestion)],
        [.command("claims"), words.text(.wayClaims)],
        [.command("help"), words.text(.wayHelp)],
      ])
  }
}
