extension Claim {
  /// Compares the rules with what was measured; the first rule that is satisfied decides.
  ///
  /// A rule that cannot be decided ends the search: a later one must not speak for it.
  /// A busy machine can hide a gain but rarely fakes one, so its runs support a claim and never refute it.
  /// - Parameters:
  ///   - findings: for each command, in order, the state of each of its findings.
  ///   - disturbed: the commands that were run while the machine was busy with other things.
  /// - Returns: the verdict, with the rule that gave it or what kept the rules open.
  public func verdict(
    _ findings: [[String: FindingState]], disturbed: Set<String> = []
  ) -> Verdict {
    guard isTestable else { return Verdict(.notForExperiment) }
    let known = Array(zip(commands, findings))
    for rule in rules {
      switch rule.truth(known) {
      case .no: continue
      case .yes:
        let doubts = rule.outcome == .refuted ? rule.doubts(known, disturbed) : []
        if !doubts.isEmpty { return Verdict(.inconclusive, doubts: doubts) }
        return Verdict(Verdict.Kind(rule.outcome), rule: rule)
      case .open(let doubts):
        let isWaiting = doubts.contains { $0.reason == .notMeasured }
        return Verdict(isWaiting ? .notMeasured : .inconclusive, doubts: doubts)
      }
    }
    return Verdict(.inconclusive)
  }
}

/// Kleene's three truth values; the open one says what keeps it open.
///
/// S. C. Kleene, "Introduction to Metamathematics", 1952, section 64: the strong tables.
private enum Truth {
  case yes
  case no
  case open([Verdict.Doubt])

  /// False if one is false, else open if one is open.
  static func all(_ parts: [Truth]) -> Truth {
    if parts.contains(where: \.isNo) { return .no }
    return combined(parts, otherwise: .yes)
  }

  /// True if one is true, else open if one is open.
  static func any(_ parts: [Truth]) -> Truth {
    if parts.contains(where: \.isYes) { return .yes }
    return combined(parts, otherwise: .no)
  }

  private static func combined(_ parts: [Truth], otherwise: Truth) -> Truth {
    let doubts = parts.flatMap(\.doubts)
    return doubts.isEmpty ? otherwise : .open(doubts)
  }

  private var doubts: [Verdict.Doubt] { if case .open(let doubts) = self { doubts } else { [] } }
  private var isYes: Bool { if case .yes = self { true } else { false } }
  private var isNo: Bool { if case .no = self { true } else { false } }
}

extension ClaimRule {
  fileprivate func truth(_ known: [(command: String, findings: [String: FindingState])]) -> Truth {
    .any(premise.map { conditions in .all(conditions.map { $0.truth(known) }) })
  }
}

extension ClaimRule {
  /// The findings of the rule that were measured on a busy machine.
  fileprivate func doubts(
    _ known: [(command: String, findings: [String: FindingState])], _ disturbed: Set<String>
  ) -> [Verdict.Doubt] {
    premise.flatMap(\.self).compactMap { condition in
      let measured = known.first {
        condition.selects($0.command) && $0.findings[condition.finding] != nil
      }
      guard let command = measured?.command, disturbed.contains(command) else { return nil }
      return Verdict.Doubt(finding: condition.finding, command: command, reason: .disturbed)
    }
  }
}

extension ClaimRule.Condition {
  fileprivate func truth(_ known: [(command: String, findings: [String: FindingState])]) -> Truth {
    let meant = known.filter { selects($0.command) }
    let measured = meant.first { $0.findings[finding] != nil }
    func open(_ reason: FindingState.Gap) -> Truth {
      let command = measured?.command ?? meant.first?.command ?? ""
      return .open([.init(finding: finding, command: command, reason: reason)])
    }
    // What no command measures is not known; it is not false.
    guard let measurement = measured?.findings[finding] else { return open(.undecided) }
    switch measurement {
    case .value(Grade.inconclusiveValue): return open(.inconclusive)
    case .value(let value): return values.contains(value) ? .yes : .no
    case .gap(let reason): return open(reason)
    }
  }
}

extension Verdict.Kind {
  fileprivate init(_ outcome: ClaimRule.Outcome) {
    switch outcome {
    case .supported: self = .supported
    case .refuted: self = .refuted
    case .conditional: self = .conditional
    case .inconclusive: self = .inconclusive
    }
  }
}
