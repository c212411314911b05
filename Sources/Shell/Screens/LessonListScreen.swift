internal import Lessons
internal import Terminal

/// The lessons, with how far the person is in each.
struct LessonListScreen {
  let session: Session

  var document: Document {
    var table = Table(columns: [
      .init("lesson"), .init("title"), .init("steps", .trailing), .init("progress"),
    ])
    for lesson in session.lessons {
      table.append([
        .command(lesson.name), Text(lesson.title), Text("\(lesson.steps.count)"),
        progress(of: lesson),
      ])
    }
    return [
      .heading(level: 1, "Lessons"), .table(table),
      .paragraph("Begin or go on: \("lesson NAME", .command)"),
    ]
  }

  private func progress(of lesson: Lesson) -> Text {
    if session.archive.isFinished(lesson) { return .good("finished") }
    guard let step = session.archive.step(of: lesson) else { return .faint("not begun") }
    return Text("step \(step + 1)")
  }
}
