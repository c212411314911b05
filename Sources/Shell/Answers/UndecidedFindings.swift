internal import Results
internal import Terminal
internal import Wording

/// The findings that a run could not tell: one paragraph with the actual causes.
struct UndecidedFindings {
  let findings: [Finding]
  let words: Wording

  /// The names alone, and what says the causes; nil where everything was told.
  var brief: Text? {
    if findings.isEmpty { return nil }
    let names = words.list(findings.map(\.name))
    return words.text(AnswerWord.undecidedBriefly, ["findings": Text(names)])
  }

  /// The names with their causes, those of one cause together; nil where everything was told.
  var text: Text? {
    if findings.isEmpty { return nil }
    let sentence = RuleSentence(words: words)
    let causes = findings.reduce(into: [(cause: String, names: [String])]()) { causes, finding in
      let cause = sentence.cause(finding) ?? words[ResultWord.doubtNotMeasured]
      if let index = causes.firstIndex(where: { $0.cause == cause }) {
        causes[index].names.append(finding.name)
      } else {
        causes.append((cause, [finding.name]))
      }
    }
    let parts = causes.map { cause in
      words.text(AnswerWord.cause, ["findings": words.list(cause.names), "cause": cause.cause])
    }
    let all = words.list(parts, by: .series)
    return words.text(AnswerWord.undecided, ["causes": all])
  }
}
