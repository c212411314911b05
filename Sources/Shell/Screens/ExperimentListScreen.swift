internal import Experiments
internal import Lessons
internal import Terminal
internal import Wording

/// What can be measured, gathered by the lesson that first does.
struct ExperimentListScreen {
  let lessons: [Lesson]
  let words: Wording

  private struct Group {
    let name: Text
    let title: Text
    var experiments: [any Experiment.Type]
  }

  var document: Document {
    var table = Table(columns: words.columns([.experiment, .experimentAbout]))
    for (index, group) in groups.enumerated() {
      if index > 0 { table.append([]) }
      table.append([group.name, group.title])
      for experiment in group.experiments {
        let declaration = experiment.declaration
        table.append(["  " + .command(declaration.name), Text(abstract(declaration))])
      }
    }
    return [
      .heading(level: 1, words.text(ScreenWord.experiments)), .table(table),
      .paragraph(words.text(ScreenWord.experimentsNext)),
    ]
  }

  private func abstract(_ declaration: ExperimentDeclaration) -> String {
    HelpTexts(words: words)
      .abstract(ofExperiment: declaration.name, english: declaration.abstract)
  }

  /// The lessons with the experiments they are the first to run, then those that none runs.
  private var groups: [Group] {
    var left = ExperimentCatalog.all
    var groups: [Group] = []
    for lesson in lessons {
      let run = Set(
        lesson.steps.flatMap(\.blocks.commands).flatMap(\.lines).map { line in
          String(line.prefix { $0 != " " })
        })
      let own = left.filter { run.contains($0.name) }
      left.removeAll { run.contains($0.name) }
      if !own.isEmpty {
        groups.append(
          Group(name: .strong(lesson.name), title: .strong(lesson.title), experiments: own))
      }
    }
    if left.isEmpty { return groups }
    let others = words.text(ScreenWord.otherExperiments).styled(.strong)
    return groups + [Group(name: others, title: Text(), experiments: left)]
  }
}
