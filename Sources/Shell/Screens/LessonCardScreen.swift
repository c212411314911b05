internal import Lessons
internal import Notebook
internal import Terminal
internal import Wording

/// The end of a lesson on one screen: predictions, confidence, figures to keep, and what is next.
struct LessonCardScreen {
  let card: LessonCard
  /// The lesson that Enter begins; nil where all are finished.
  let next: String?
  /// Whether somebody sits at a prompt, who can press a key.
  let isInteractive: Bool
  let words: Wording

  /// The keys of the card and the commands that they stand for.
  var keys: [String: String] { ["r": report, "v": Self.review] }

  private static let review = "review"

  private var report: String { "notebook export \(card.lesson.name).html" }

  var document: Document {
    // A small heading has no empty line below it, and what follows the table is one paragraph, so
    // that the lesson with the most predictions fits a window.
    let title = words.text(
      card.lines.isEmpty ? Phrase.lessonDone : .cardTitle, ["lesson": card.lesson.title])
    let rest = (sureness.map { [$0] } ?? []) + figures + [ways.styled(.faint)]
    return Document(
      [.heading(level: 3, title)] + predictions + [.paragraph(rest.joined(separator: "\n"))])
  }

  /// The predictions alone, before the steps that were missed.
  var comparison: Document {
    [.heading(level: 3, words.text(Phrase.cardPredictions))] + Document(predictions)
  }

  /// A line a question: where it was asked, what was said and measured, and how that came out.
  private var predictions: [Block] {
    guard !card.lines.isEmpty else { return [] }
    return [
      .table(Table(columns: Array(repeating: .init(""), count: 4), rows: card.lines.map(row)))
    ]
  }

  private func row(_ line: LessonCard.Line) -> [Text] {
    let prediction = line.judged.prediction
    let said =
      prediction.values.isEmpty
      ? words[ScreenWord.notSure] : prediction.values.joined(separator: "/")
    let measured = line.judged.outcome?.measured ?? words[ScreenWord.notMeasured]
    return [
      .number("\(line.step)"), Text(prediction.finding), Text("\(said) → \(measured)"),
      words.grade(line.grade),
    ]
  }

  private var sureness: Text? {
    guard !card.sureness.isEmpty else { return nil }
    let levels = card.sureness.map { level in
      words.text(
        Phrase.cardSureness,
        [
          "sure": words[level.phrase], "right": "\(level.right)", "count": "\(level.count)",
        ])
    }
    return words.label(Phrase.cardSure) + words.list(levels, by: .series)
  }

  private var figures: [Text] {
    guard !card.figures.isEmpty else { return [] }
    let sentence = RuleSentence(words: words)
    let lines = card.figures.map { kept in
      words.text(
        Phrase.cardFigure,
        [
          "step": "\(kept.step)", "figure": sentence.text(kept.figure), "entry": "\(kept.run)",
        ])
    }
    return [words.text(Phrase.cardFigures)] + lines
  }

  /// What to press, or to type where nobody presses a key.
  private var ways: Text {
    if isInteractive, let next { return words.text(Phrase.cardKeys, ["lesson": next]) }
    let onward =
      next.map { words.text(Phrase.nextLesson, ["lesson": $0]) } ?? words.text(Phrase.allFinished)
    let others =
      isInteractive
      ? words.text(Phrase.cardLastKeys)
      : words.text(Phrase.cardCommands, ["report": report, "review": Self.review])
    return onward + "\n" + others
  }
}
