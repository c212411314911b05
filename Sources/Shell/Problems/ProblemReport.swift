internal import Lessons
internal import Results
internal import Terminal
internal import Wording

/// What the authors of the lab need to see what somebody saw, without a word about who it was.
struct ProblemReport {
  /// What the person says of it; nil for nothing.
  let sentence: String?
  /// Where the person stands; nil where no lesson is open.
  let walk: LessonWalk?
  /// The question of a quiz that is open, by its lesson or page and its name.
  let quiz: String?
  let screen: ScreenRecord.Screen?
  let window: ScreenSize
  let language: Language
  let machine: MachineFacts
  let words: Wording

  /// The report as text to read.
  var text: String { document.rendered(on: Canvas(width: 100, words: words.layoutWords)) }

  private var document: Document {
    var blocks: [Block] = [.heading(level: 1, words.text(ScreenWord.problemTitle))]
    if let sentence {
      blocks += [head(.problemSentence), .paragraph(Text(sentence))]
    }
    blocks += [
      .table(Table(columns: [.init(""), .init("")], rows: rows)), head(.problemScreen),
      shown.isEmpty
        ? .paragraph(words.text(ScreenWord.problemNothingShown)) : .code(shown, language: nil),
    ]
    return Document(blocks)
  }

  private func head(_ word: ScreenWord) -> Block { .heading(level: 2, words.text(word)) }

  private var shown: String {
    guard let text = screen?.text else { return "" }
    return String(text.drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
  }

  private var rows: [[Text]] {
    let rows: [(ScreenWord, String?)] = [
      (.problemVersion, LabVersion.current), (.problemLanguage, language.rawValue),
      (.problemWindow, "\(window.columns) × \(window.rows)"), (.lesson, place),
      (.problemQuestion, question), (.problemLine, screen?.line),
    ]
    let facts = rows.compactMap { word, value in value.map { [words.text(word), Text($0)] } }
    return facts + [[words.text(ScreenWord.machine), Text(machineText)]]
  }

  private var place: String? {
    walk.map { walk in
      let step = words(
        ScreenWord.atStep,
        ["step": "\(walk.step.number)", "steps": "\(walk.lesson.steps.count)"])
      return words(ScreenWord.inBrackets, ["what": walk.lesson.name, "more": step])
        + "\n" + walk.step.title
    }
  }

  private var question: String? {
    if let quiz { return quiz }
    if case .answer(let question)? = walk?.gate { return question.identifier }
    return nil
  }

  private var machineText: String {
    let names = ["processor", "architecture", "virtualization", "container"]
    let others = names.compactMap { name -> String? in
      if case .text(let text)? = machine.others[name] { text } else { nil }
    }
    let processors = words(ScreenWord.problemProcessors, ["count": "\(machine.usable)"])
    return words.list([processors, machine.kernel] + others)
  }

  /// The report for programs.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "schema": .number(1), "version": .text(LabVersion.current),
      "language": .text(language.rawValue), "columns": .number(Double(window.columns)),
      "rows": .number(Double(window.rows)), "shown": .text(shown),
      "machine": .text(machineText),
    ]
    if let sentence { members["sentence"] = .text(sentence) }
    if let line = screen?.line { members["line"] = .text(line) }
    if let question { members["question"] = .text(question) }
    if let walk {
      members["lesson"] = .text(walk.lesson.name)
      members["step"] = .number(Double(walk.step.number))
    }
    return .object(members)
  }
}
