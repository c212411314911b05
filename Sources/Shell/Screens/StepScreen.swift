internal import Lessons
internal import Terminal
internal import Wording

/// A step of a lesson: its heading, its text up to the open gate, and what to do next.
struct StepScreen {
  let walk: LessonWalk
  let words: Wording
  /// The terms of the field, of which the step may show some.
  let glossary: [GlossaryEntry]

  /// The lesson, the number of the step, and its title.
  var heading: Document {
    var blocks: [Block] = [
      .rule, .paragraph(Text(walk.lesson.title, .faint) + Text("  ") + place.styled(.faint)),
      .heading(level: 2, Text(walk.step.title)),
    ]
    if walk.stepIndex == 0, walk.position == 0 {
      blocks.insert(contentsOf: ProseDocument.blocks(walk.lesson.summary), at: 1)
      blocks.insert(.heading(level: 1, Text(walk.lesson.title)), at: 1)
    }
    return Document(blocks)
  }

  /// The number of the step, or of the prediction that is asked before the steps.
  private var place: Text {
    guard walk.beforehand != nil, let track = walk.track else {
      return words.text(
        Phrase.stepOf, ["step": "\(walk.stepIndex + 1)", "steps": "\(walk.lesson.steps.count)"])
    }
    return words.text(
      Phrase.fastPlace,
      ["number": "\(track.answeredCount + 1)", "count": "\(track.items.count)"])
  }

  /// Blocks of the step as they are shown.
  func document(_ blocks: [ContentBlock]) -> Document { Document(blocks.flatMap(show)) }

  /// One line that says what comes next.
  var invitation: Document {
    let text: Text
    switch walk.gate {
    case .answer(let question):
      let choices = words.list(question.letters)
      text = words.text(Phrase.predictFirst, ["choices": choices])
    case .run(let commands) where commands.mustModify:
      text = words.text(Phrase.changeFirst, ["command": commands.lines.first ?? ""])
    case .run(let commands):
      text = words.text(Phrase.runNext, ["command": commands.spoken])
    case .judge: text = words.text(Phrase.fastJudge)
    case .stepEnd, .lessonEnd:
      text = words.text(Phrase.stepDone)
    }
    return [.paragraph(text.styled(.faint))]
  }

  /// The place, the open question and what comes next, without the text of the step.
  var whereDocument: Document { heading + open + invitation }

  /// The question that waits for an answer.
  private var open: Document {
    guard case .answer(let question) = walk.gate else { return Document() }
    return document([.question(question)])
  }

  private func show(_ block: ContentBlock) -> [Block] {
    switch block {
    case .prose(let prose): ProseDocument.blocks([prose])
    case .commands(let commands):
      [.code(commands.text, language: "conlab")]
    case .question(let question): [.callout(.question, self.question(question))]
    case .hint: []
    case .terms(let box):
      GlossaryScreen(words: words).box(box.keys.compactMap(glossary.entry(for:)))
    }
  }

  private func question(_ question: Question) -> Document {
    return Document(
      ProseDocument.blocks(question.text) + [
        .choices(question.options.map { ProseDocument.text($0.text) })
      ])
  }
}
