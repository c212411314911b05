internal import Lessons
internal import Notebook
internal import Terminal

/// A question of the notebook in the words of a lesson, or by its names where the lesson is gone.
struct AskedQuestion {
  let reference: QuestionReference
  private let question: Question?
  private let lesson: Lesson?

  init(_ reference: QuestionReference, in lessons: [Lesson]) {
    self.reference = reference
    lesson = lessons.first { $0.name == reference.lesson }
    question = lesson?.steps.flatMap(\.blocks.questions).first {
      $0.identifier == reference.question
    }
  }

  /// The lesson it belongs to.
  var lessonTitle: String { lesson?.title ?? reference.lesson }

  /// What was asked.
  var text: Terminal.Text {
    for case .paragraph(let inlines) in question?.text ?? [] {
      return ProseDocument.text(inlines)
    }
    return Text(reference.question)
  }

  /// The option that stands for values of a finding; the values where none does.
  func option(for values: [String]) -> Terminal.Text {
    let option = question?.options.first { values.allSatisfy($0.meaning.holds) }
    return option.map { ProseDocument.text($0.text) } ?? Text(values.joined(separator: ", "))
  }

  /// The option that is right on every machine; nil where a run decides.
  var rightOption: Terminal.Text? {
    question?.rightOption().map { ProseDocument.text($0.text) }
  }

  /// The option of that number, from 0.
  func option(_ index: Int) -> Terminal.Text? {
    guard let options = question?.options, options.indices.contains(index) else { return nil }
    return ProseDocument.text(options[index].text)
  }
}
