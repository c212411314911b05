import Testing

@testable import Results

@Suite("A finding follows from its rule, or says why it does not")
struct FindingNameTests {
  private static let name = FindingName<Answers.Cost>("cheapest", decidedBy: .cost, .price)
  private static let cheap = Samples.figure(0.5, 0.9)
  private static let dear = Samples.figure(1.15, 1.2)
  private static let wide = Samples.figure(0.5, 2)

  @Test("The answer comes with the test, the figures and the reason")
  func decided() {
    let finding = Self.name.decided(by: .cost, of: Self.cheap)
    #expect(finding.name == "cheapest" && finding.value == "cheaper")
    #expect(finding.decidedBy == ["cost", "price"])
    #expect(finding.isConclusive)
    #expect(
      finding.ruling
        == Ruling(
          test: .equality(tolerance: Thresholds.same), figures: [Self.cheap],
          reason: .below(limit: 1 / (1 + Thresholds.same)), doubt: nil))
  }

  @Test(
    "Where there is no answer the finding is inconclusive and names the cause",
    arguments: [
      (nil, nil, Doubt.notMeasured), (wide, nil, .coversEquality),
      (Samples.figure(0.5, 0.9, level: 0.9, count: 4), nil, .fewRounds(count: 4, needed: 6)),
      (cheap, .notTogether, .notTogether), (wide, .notTogether, .coversEquality),
      (nil, .notTogether, .notMeasured),
    ] as [(Figure?, Doubt?, Doubt)])
  func open(figure: Figure?, doubt: Doubt?, expected: Doubt) {
    let finding = Self.name.decided(by: .cost, of: figure, doubt: doubt)
    #expect(finding.value == "inconclusive" && !finding.isConclusive)
    #expect(finding.ruling?.doubt == expected && finding.ruling?.reason == nil)
    #expect(finding.ruling?.figures == (figure.map { [$0] } ?? []))
  }

  @Test("An answer that the doubt cannot feign stands even so, and no other")
  func certain() {
    func value(_ figure: Figure) -> String {
      Self.name.decided(by: .cost, of: figure, doubt: .notTogether, certain: [.dearer]).value
    }
    #expect(value(Self.dear) == "dearer")
    #expect(value(Self.cheap) == "inconclusive")
    #expect(value(Self.wide) == "inconclusive")
  }

  @Test("An outcome for which the rule has no answer contradicts it")
  func unanswered() {
    let rule = Rule<Answers.Cost>(.equality(tolerance: 0.1), .cheaper, .inconclusive)
    func doubt(_ figure: Figure, _ doubt: Doubt? = nil) -> Doubt? {
      Self.name.decided(by: rule, of: figure, doubt: doubt, certain: [.inconclusive]).ruling?.doubt
    }
    #expect(doubt(Self.cheap) == nil)
    #expect(doubt(Samples.figure(1, 1)) == .contradiction)
    #expect(doubt(Self.dear) == .contradiction)
    #expect(doubt(Self.dear, .oneWorker) == .oneWorker)
  }

  @Test("A rule of several figures reads them all")
  func several() {
    let rule = Rule<Answers.Cost>(.lowest, .cheaper)
    #expect(Self.name.decided(by: rule, of: [Self.cheap, Self.cheap]).value == "cheaper")
    #expect(Self.name.decided(by: rule, of: [Self.cheap, Self.dear]).value == "inconclusive")
    #expect(Self.name.decided(by: rule, of: [Figure]()).ruling?.doubt == .notMeasured)
  }

  @Test(
    "Of several figures one with the telling answer decides, any other answer needs all",
    arguments: [
      ([cheap, dear, wide], "dearer"), ([dear, nil], "dearer"), ([cheap, cheap], "cheaper"),
      ([cheap, wide], "inconclusive"), ([cheap, nil], "inconclusive"), ([], "inconclusive"),
      ([cheap, Samples.figure(1, 1)], "inconclusive"),
    ] as [([Figure?], String)])
  func each(figures: [Figure?], expected: String) {
    let finding = Self.name.decided(by: .cost, ofEach: figures, telling: .dearer)
    #expect(finding.value == expected)
    #expect(finding.isConclusive == (expected != "inconclusive"))
  }

  @Test("An answer that needs all figures names all of them")
  func allFigures() {
    let finding = Self.name.decided(by: .cost, ofEach: [Self.cheap, Self.cheap], telling: .dearer)
    #expect(finding.ruling?.figures == [Self.cheap, Self.cheap])
    #expect(finding.ruling?.reason == .below(limit: 1 / (1 + Thresholds.same)))
  }

  @Test("What was observed is the answer, and what figures together allow is combined")
  func observed() {
    let seen = FindingName<Answers.CrashEffect>("crash", decidedBy: .price).observed(.allDie)
    #expect(seen.value == "all-die" && seen.isConclusive && seen.ruling?.reason == .observed)
    let combined = Self.name.combined(.same, of: [Self.cheap, Self.dear])
    #expect(combined.value == "same" && combined.ruling?.reason == .combined)
    #expect(combined.ruling?.figures == [Self.cheap, Self.dear])
  }

  @Test("The declaration names all answers in their order")
  func declaration() {
    #expect(
      Self.name.declaration
        == FindingDeclaration(
          name: "cheapest", answers: ["cheaper", "same", "dearer", "inconclusive"]))
  }
}
