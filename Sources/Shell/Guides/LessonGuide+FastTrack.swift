internal import Experiments
internal import Lessons
internal import Results
internal import Terminal
internal import Wording

extension LessonGuide {
  /// Whether the open question is asked before anything is measured.
  var isAskedFirst: Bool { walk?.beforehand != nil }

  /// Asks the predictions of a lesson first, or goes on where that was left.
  func beginFast(_ lesson: Lesson, restart: Bool) throws(ShellError) -> Reply {
    let saved = restart ? nil : sitting.archive.savedWalk(in: lesson)
    let isNew = saved?.track == nil
    walk = isNew ? LessonWalk(fast: lesson) : saved
    unexplained = nil
    guard let track = walk?.track, !track.items.isEmpty else {
      walk = nil
      throw .nothingToPredict(lesson.name)
    }
    guard isAskedFirst else { return walk?.gate == .judge ? judge() : showStep() }
    let lead =
      isNew ? sitting.say(.fastBegin, ["count": "\(track.items.count)"]) : .nothing
    return lead + showAskedFirst()
  }

  /// Shows the prediction that is asked first, with what leads to it.
  func showAskedFirst() -> Reply {
    guard let walk else { return .nothing }
    let screen = screen(walk)
    return .document(screen.heading + screen.document(walk.blocksBeforehand)) + invite(walk)
  }

  /// Asks the next prediction, or compares them all.
  func goOnAsking() -> Reply {
    guard var current = walk, let track = current.track else { return .nothing }
    current.follow(track)
    walk = current
    if isAskedFirst { return showAskedFirst() }
    sitting.archive.save(current)
    return judge()
  }

  /// Asks the prediction before once more.
  func askEarlier() throws(ShellError) -> Reply {
    guard var current = walk, current.askEarlier() else { throw .atFirstStep }
    walk = current
    return showAskedFirst()
  }

  /// Compares the predictions with runs of the notebook, and runs what it does not have.
  func judge() -> Reply { judge(found: [:]) }

  /// Goes on comparing, with the runs that were just made by what they asked.
  private func judge(found: [Inquiry: Measured]) -> Reply {
    while let item = walk?.track?.unjudged.first {
      guard let invocation = ExperimentCatalog.invocation(ofLine: item.line) else {
        take(Explored.of(line: item.line)?.findings, run: nil, for: item)
        continue
      }
      let asked = ExperimentCatalog.usualOptions.inquiry(of: invocation.plan(freshSeed: 1))
      let run = found[asked] ?? sitting.archive.run(asking: asked, deciding: item.question.finding)
      // Where an interpreter is missing nothing decides, and the step says what is needed.
      if run == nil, (try? invocation.subject.measurement.prepare()) != nil {
        return measure(item, asking: asked, found)
      }
      take(run?.findings, run: run?.notebookEntry, for: item)
    }
    return beginShown()
  }

  /// Runs the experiment that decides a prediction without showing what it shows.
  private func measure(
    _ item: FastTrack.Item, asking asked: Inquiry, _ found: [Inquiry: Measured]
  ) -> Reply {
    let number = (walk?.track?.items.firstIndex(of: item) ?? 0) + 1
    var reply = sitting.say(
      .fastMeasuring, ["number": "\(number)", "command": item.line])
    reply.next = .measure(item.line) { [self] measured in
      guard measured.ending.exitCode != .interrupted else {
        return sitting.say(.fastStopped, ["lesson": walk?.lesson.name ?? ""])
      }
      return judge(found: found.merging([asked: measured]) { _, newer in newer })
    }
    return reply
  }

  /// Takes in how a prediction came out; one that nothing decides counts as missed.
  private func take(_ findings: [String: String]?, run: Int?, for item: FastTrack.Item) {
    guard var current = walk, var track = current.track,
      let answer = track.answers[item.question.identifier]
    else { return }
    let grade = item.question.grade(answer, findings: findings ?? [:])
    if let findings {
      sitting.archive.note(
        outcomeOf: item, grade, run: run,
        measured: item.question.finding.flatMap { findings[$0] }, walk: current)
    }
    track.judge(item.question, isMissed: grade != .right)
    current.follow(track)
    walk = current
    sitting.archive.save(current)
  }

  /// Says how the predictions came out, and shows the first step that was missed.
  private func beginShown() -> Reply {
    guard let current = walk, let shown = current.track?.shownSteps else { return .nothing }
    let steps = current.lesson.steps.count
    guard !shown.isEmpty else {
      return sitting.say(.fastAllRight, ["steps": "\(steps)"]) + finish(current.lesson)
    }
    let skipped = sitting.say(
      .fastSkipped, ["skipped": "\(steps - shown.count)", "steps": "\(steps)"])
    return .document(card(of: current.lesson).comparison) + skipped + showStep()
  }
}
