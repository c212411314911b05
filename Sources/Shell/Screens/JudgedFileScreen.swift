internal import Exercises
internal import Lessons
internal import Programs
internal import Terminal
internal import Wording

/// What came of judging a file: the verdict, what was asked one by one, and what broke it.
struct JudgedFileScreen {
  let judged: JudgedFile
  let words: Wording

  private var sentences: CriterionSentences { CriterionSentences(words: words) }

  /// The screen.
  var document: Document {
    Document([verdict] + criteria + pictures + [.paragraph(next)])
  }

  // MARK: The verdict

  private var verdict: Block {
    let isDoubtful = judged.assessment.criteria.contains { $0.state == .inconclusive }
    let word: ExerciseWord =
      judged.isStopped
      ? .stopped : !judged.isPassed ? .failed : isDoubtful ? .passedInDoubt : .passed
    let tone: Callout =
      judged.isStopped ? .caveat : !judged.isPassed ? .error : isDoubtful ? .caveat : .good
    return .callout(tone, [.paragraph(words.text(word, ["name": Text(judged.name, .strong)]))])
  }

  private var criteria: [Block] {
    let items = judged.assessment.criteria.map { criterion -> Document in
      let sign: Terminal.Text =
        switch criterion.state {
        case .passed: Text("✓ ", .good)
        case .failed: Text("✗ ", .bad)
        case .inconclusive: Text("– ", .warning)
        }
      return [.paragraph(sign + Text(sentences.sentence(of: criterion)))]
    }
    return items.isEmpty ? [] : [.list(items: items, ordered: false)]
  }

  private var next: Terminal.Text {
    guard let exercise = judged.exercise else { return Text() }
    let word: ExerciseWord = judged.isPassed ? .afterPassed : .afterFailed
    return words.text(word, ["name": exercise.name]).styled(.faint)
  }

  // MARK: What broke it

  private var pictures: [Block] {
    if judged.isPassed { return [] }
    if let explored = judged.explored {
      return ExplorationScreen(
        program: explored.program, reports: explored.reports, words: words
      ).document.blocks
    }
    let assessment = judged.assessment
    let interleaving = assessment.interleaving.map {
      [Block.table(InterleavingTable(interleaving: $0, words: words).table)]
    }
    return (interleaving ?? []) + StandingScreen(threads: assessment.standing, words: words).blocks
  }
}
