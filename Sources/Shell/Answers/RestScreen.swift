internal import Results
internal import Terminal
internal import Wording

/// What the first screen of a run leaves out: all of it, one finding, or every figure.
struct RestScreen {
  let measured: Measured
  /// The caveats that were kept with the run.
  let stated: [StatedCaveat]
  let result: ResultScreen
  let words: Wording

  /// The word that asks for every figure.
  static let figuresWord = "figures"

  /// All pictures, findings and caveats.
  var document: Document {
    result.document() + Document(stated.map { words.callout($0) })
      + explored(measured.judgement.findings.first?.name)
  }

  /// Every figure of the run.
  var figures: Document {
    [.table(FigureTable(figures: measured.judgement.figures, words: words).table)]
  }

  /// One finding with the tables and pictures that show it; nil where the run has none of that name.
  func document(of finding: String) -> Document? {
    guard measured.judgement.findings.contains(where: { $0.name == finding }) else { return nil }
    return Document(
      result.findings(named: finding) + measured.exhibits(showing: finding, words))
      + explored(finding)
  }

  /// Where all that can happen is looked at, and not only what did.
  private func explored(_ finding: String?) -> Document {
    guard let line = GivenProgram.exploring(measured.plan.experiment, finding: finding) else {
      return []
    }
    return [.paragraph(words.text(ProgramWord.everySchedule, ["line": .command(line)]))]
  }
}
