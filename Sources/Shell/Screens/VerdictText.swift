internal import Results
internal import Lessons
internal import Terminal
internal import Wording

/// A verdict in words of the learner's language, and why it is so.
struct VerdictText {
  let verdict: Verdict
  let words: Wording

  /// The verdict in a word or two.
  var name: Text { VerdictText.name(of: verdict.kind, words) }

  /// A kind of verdict in a word or two.
  static func name(of kind: Verdict.Kind, _ words: Wording) -> Text {
    words.text(Phrase.verdict(kind)).styled(style(of: kind))
  }

  /// What was measured, or why nothing can be said; a sentence each.
  var reasons: [Text] {
    if let rule = verdict.rule { return [ProseDocument.text(rule.text)] }
    if verdict.kind == .inconclusive, verdict.doubts.isEmpty {
      return [words.text(Phrase.doubtNoRule)]
    }
    return doubtsByCommand.map { doubts in
      let findings = words.list(doubts.map(\.finding))
      var values = ["command": doubts[0].command]
      if doubts[0].reason.isAboutOneFinding { values["finding"] = findings }
      return words.text(Phrase.doubt(doubts[0].reason), values)
    }
  }

  /// Doubts of one command and one reason are one sentence.
  private var doubtsByCommand: [[Verdict.Doubt]] {
    verdict.doubts.reduce(into: []) { groups, doubt in
      let index = groups.firstIndex {
        $0[0].command == doubt.command && $0[0].reason == doubt.reason
      }
      if let index {
        if !groups[index].contains(doubt) { groups[index].append(doubt) }
      } else {
        groups.append([doubt])
      }
    }
  }

  private static func style(of kind: Verdict.Kind) -> Style {
    switch kind {
    case .supported: .good
    case .refuted: .bad
    case .conditional, .inconclusive: .warning
    case .notMeasured, .notForExperiment: .faint
    }
  }
}

extension FindingState.Gap {
  /// Whether another finding of the same run may well be known.
  fileprivate var isAboutOneFinding: Bool {
    [.inconclusive, .undecided, .disturbed].contains(self)
  }
}

extension Phrase {
  /// A kind of verdict in a word or two.
  static func verdict(_ kind: Verdict.Kind) -> Phrase {
    switch kind {
    case .supported: .verdictSupported
    case .refuted: .verdictRefuted
    case .conditional: .verdictConditional
    case .inconclusive: .verdictInconclusive
    case .notMeasured: .verdictNotMeasured
    case .notForExperiment: .verdictNotForAnExperiment
    }
  }

  /// What a rule says of a claim, in a word or two.
  static func verdict(_ outcome: ClaimRule.Outcome) -> Phrase {
    switch outcome {
    case .supported: .verdictSupported
    case .refuted: .verdictRefuted
    case .conditional: .verdictConditional
    case .inconclusive: .verdictInconclusive
    }
  }

  /// Why nothing can be said of a finding.
  fileprivate static func doubt(_ gap: FindingState.Gap) -> Phrase {
    switch gap {
    case .notMeasured: .doubtNotMeasured
    case .unfinished: .doubtUnfinished
    case .undecided: .doubtUndecided
    case .inconclusive: .doubtInconclusive
    case .disturbed: .doubtDisturbed
    case .noInterpreter: .doubtNoInterpreter
    }
  }
}
