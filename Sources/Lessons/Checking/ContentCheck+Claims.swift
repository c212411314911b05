extension ContentCheck {
  /// Faults in the claims of an article: rows left out, rules nothing decides.
  func claimFaults(_ page: ClaimPage) -> [ContentFault] {
    rowFaults(page)
      + page.claims.flatMap { claim in
        claim.tests.flatMap(commandFaults)
          + claim.rules.flatMap { rule in
            rule.premise.flatMap(\.self).flatMap { conditionFaults($0, of: rule, in: claim) }
          }
      }
  }

  // MARK: Rows

  /// Every row that a section lists is stated by one claim, which names that section.
  private func rowFaults(_ page: ClaimPage) -> [ContentFault] {
    let listed = page.sections.flatMap { section in section.rows.map { ($0, section.location) } }
    let stated = page.claims.flatMap { claim in claim.rows.map { ($0, claim.location) } }
    let known = listed.map(\.0)
    let missing = listed.filter { row, _ in !stated.contains { $0.0 == row } }
    let unknown = stated.filter { row, _ in !known.contains(row) }
    return repetitions(listed) + repetitions(stated)
      + missing.map { ContentFault(.missingRow($0), at: $1) }
      + unknown.map { ContentFault(.unknownRow($0, known: known), at: $1) }
      + page.claims.compactMap { sectionFault($0, in: page) }
  }

  private func repetitions(_ rows: [(String, ContentLocation)]) -> [ContentFault] {
    var seen: Set<String> = []
    return rows.filter { !seen.insert($0.0).inserted }
      .map { ContentFault(.duplicateRow($0), at: $1) }
  }

  private func sectionFault(_ claim: Claim, in page: ClaimPage) -> ContentFault? {
    let sections = page.sections.filter { !$0.rows.filter(claim.rows.contains).isEmpty }
      .map(\.number)
    guard !sections.isEmpty, Set(sections) != Set(claim.sections) else { return nil }
    return ContentFault(
      .wrongSections(here: claim.sections, rows: sections), at: claim.location)
  }

  // MARK: Rules

  /// A condition is about a finding that exactly one command of the claim measures.
  private func conditionFaults(
    _ condition: ClaimRule.Condition, of rule: ClaimRule, in claim: Claim
  ) -> [ContentFault] {
    if let kind = selectorFault(condition, in: claim) {
      return [ContentFault(kind, at: rule.location)]
    }
    let commands = claim.commands.filter(condition.selects)
    let experiments = commands.compactMap(catalogue.experiment(running:))
    let name = condition.finding
    guard catalogue.values(of: name, in: catalogue.experiments) != nil else {
      let known = experiments.flatMap(\.findings).map(\.name)
      return [ContentFault(.unknownFinding(name, known: known), at: rule.location)]
    }
    guard let known = catalogue.values(of: name, in: experiments) else {
      let kind = ContentFault.Kind.unanswerable(
        finding: name, experiments: experiments.map(\.name))
      return [ContentFault(kind, at: rule.location)]
    }
    let measuring = commands.filter { command in
      let experiment = catalogue.experiment(running: command)
      return experiment?.findings.contains { $0.name == name } ?? false
    }
    let values = known.filter { $0 != Grade.inconclusiveValue }
    let unknown = condition.values.filter { !values.contains($0) }
    return unknown.map {
      ContentFault(.unknownValue(finding: name, value: $0, known: values), at: rule.location)
    }
      + (measuring.count > 1
        ? [ContentFault(.ambiguousFinding(name, commands: measuring), at: rule.location)] : [])
  }

  /// What is wrong with the option behind a finding; nil where a command of the claim has it.
  private func selectorFault(
    _ condition: ClaimRule.Condition, in claim: Claim
  ) -> ContentFault.Kind? {
    guard let selector = condition.selector, !claim.commands.contains(where: condition.selects)
    else { return nil }
    let options = claim.commands.flatMap(\.options)
    if options.contains(selector.option) {
      return .unusedValue(
        selector.value, condition: condition.written, commands: claim.commands)
    }
    return .unknownOption(
      selector.option, condition: condition.written, known: Set(options).sorted())
  }

  // MARK: Languages

  /// Differences between the claims of a language and those of the reference.
  func differences(
    _ here: ClaimPage, _ reference: ClaimPage, file: String
  ) -> [ContentFault] {
    var faults: [ContentFault] = []
    if here.writtenSections != reference.writtenSections {
      let kind = ContentFault.Kind.differentArticleSections(
        here: here.writtenSections, reference: reference.writtenSections)
      faults.append(ContentFault(kind, at: ContentLocation(file: file)))
    }
    guard here.claims.count == reference.claims.count else {
      let kind = ContentFault.Kind.differentSectionCount(
        here: here.claims.count, reference: reference.claims.count)
      return faults + [
        ContentFault(kind, at: here.claims.last?.location ?? ContentLocation(file: file))
      ]
    }
    return faults + zip(here.claims, reference.claims).flatMap(differences)
  }

  private func differences(_ here: Claim, _ reference: Claim) -> [ContentFault] {
    var kinds: [ContentFault.Kind] = []
    if here.commands != reference.commands {
      kinds.append(.differentCommands(here: here.commands, reference: reference.commands))
    }
    if here.written != reference.written {
      kinds.append(.differentRules(here: here.written, reference: reference.written))
    }
    return kinds.map { ContentFault($0, at: here.location) }
  }
}

extension ClaimPage {
  /// The sections and their rows, which are the same in every language.
  fileprivate var writtenSections: [String] {
    sections.map { ([$0.number] + $0.rows).joined(separator: " ") }
  }
}

extension Claim {
  /// The rows and the rules, which are the same in every language.
  fileprivate var written: [String] { rows + rules.map(\.written) }
}

extension String {
  /// The names of the options that a command line writes out, without hyphens in front.
  fileprivate var options: [String] {
    split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("--") }
      .map { String($0.dropFirst(2).prefix { $0 != "=" }) }
  }
}
