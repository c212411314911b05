internal import Lessons
internal import Terminal

/// A verdict in words of the learner's language, and why it is so.
struct VerdictText {
  let verdict: Verdict
  let phrases: Phrases

  /// The verdict in a word or two.
  var name: Text { VerdictText.name(of: verdict.kind, phrases) }

  /// A kind of verdict in a word or two.
  static func name(of kind: Verdict.Kind, _ phrases: Phrases) -> Text {
    phrases.text("verdict-" + kind.rawValue).styled(style(of: kind))
  }

  /// What was measured, or why nothing can be said; a sentence each.
  var reasons: [Text] {
    if let rule = verdict.rule { return [ProseDocument.text(rule.text)] }
    if verdict.kind == .inconclusive, verdict.doubts.isEmpty {
      return [phrases.text("doubt-no-rule")]
    }
    return verdict.doubts.map { doubt in
      var values = ["command": doubt.command]
      if doubt.reason.isAboutOneFinding { values["finding"] = doubt.finding }
      return phrases.text("doubt-" + doubt.reason.rawValue, values)
    }.eachOnce
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
  fileprivate var isAboutOneFinding: Bool { self == .inconclusive || self == .undecided }
}

extension [Text] {
  fileprivate var eachOnce: [Text] {
    var seen: Set<Text> = []
    return filter { seen.insert($0).inserted }
  }
}
