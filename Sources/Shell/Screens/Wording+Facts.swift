internal import Experiments
internal import Platform
internal import Results
internal import Terminal
internal import Wording

extension Wording {
  /// What went wrong, in one sentence.
  func sentence(of error: any Error) -> String {
    ErrorSentences(words: self).sentence(of: error)
  }

  /// A finding by its name, and its answer.
  func text(_ finding: Finding) -> Text {
    text(
      JoiningWord.answer,
      ["finding": .strong(finding.name), "answer": .strong(finding.value)])
  }

  /// What limits the figures of a run that was just measured.
  func callout(_ caveat: Caveat) -> Block {
    .callout(.caveat, Document(Text(RunSentences(words: self).sentence(of: caveat))))
  }

  /// What limits the figures of a run of the notebook.
  func callout(_ caveat: StatedCaveat) -> Block {
    .callout(.caveat, Document(Text(RunSentences(words: self).sentence(of: caveat))))
  }

  /// How a run ended that did not end by itself, one sentence a callout.
  func callouts(endingOf measured: Measured) -> [Block] {
    measured.endingSentences(self).map(Wording.ending)
  }

  /// How a run of the notebook ended that did not end by itself.
  func callouts(endingOf result: RunResult) -> [Block] {
    RunSentences(words: self).sentences(ofEndingOf: result).map(Wording.ending)
  }

  private static func ending(_ sentence: String) -> Block {
    .callout(.caveat, Document(Text(sentence)))
  }
}
