internal import Results
internal import Terminal
internal import Wording

extension AdviceScreen {
  /// What limits the advice: one passage for each kind of weakness, and one for each open question.
  var doubts: [Block] {
    (weaknesses + unsaid).map { .callout(.caveat, Document($0)) }
  }

  private var unsaid: [Text] {
    advice.doubts.compactMap { doubt in
      if case .unsaid(let question) = doubt {
        words.text(AdviceWord.unsaid(question))
      } else {
        nil
      }
    }
  }

  /// Many runs share a weakness, so it is said once with all of their entries.
  private var weaknesses: [Text] {
    var groups: [(key: AdviceWord, values: [String: String], evidence: [Evidence])] = []
    for case .weak(let evidence, let weakness) in advice.doubts {
      let (key, values) = sentence(of: weakness)
      if let index = groups.firstIndex(where: { $0.key == key && $0.values == values }) {
        groups[index].evidence.append(evidence)
      } else {
        groups.append((key, values, [evidence]))
      }
    }
    return groups.map { key, values, evidence in
      let known = [
        "entries": words.list(evidence.map { "\($0.entry)" }),
        "findings": words.list(evidence.map { "\($0.question.finding) (\($0.entry))" }),
        "entry": "\(evidence[0].entry)",
      ]
      return words.text(key, values.merging(known) { $1 })
    }
  }

  private func sentence(of weakness: Evidence.Weakness) -> (
    key: AdviceWord, values: [String: String]
  ) {
    switch weakness {
    case .inconclusive: (.weakInconclusive, [:])
    case .old(let days): (.weakOld, ["days": "\(days)"])
    case .otherMachine(let processors):
      (.weakOtherMachine, ["processors": "\(processors)"])
    case .caveat(let name): (.weakCaveat, ["caveat": name])
    }
  }
}
