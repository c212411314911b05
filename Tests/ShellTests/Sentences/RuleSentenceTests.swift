import Statistics
import Terminal
import Testing

@testable import Results
@testable import Shell

@Suite("How a rule decided, in a sentence")
struct RuleSentenceTests {
  private func rule(_ language: String) -> RuleSentence {
    RuleSentence(words: LanguageWords.wording(language))
  }

  static func figure(
    _ value: Double, _ low: Double, _ high: Double, unit: Unit = .ratio,
    _ condition: Condition = .none
  ) -> Figure {
    Figure(
      Quantity("create-cost", unit: unit, of: "a worker"), condition,
      Estimate(value: value, low: low, high: high, level: 0.95, method: .median, count: 30))
  }

  private func finding(
    _ answer: String, _ test: Results.Test, _ figures: [Figure], _ reason: Reason?,
    _ doubt: Doubt? = nil
  ) -> Finding {
    Finding(
      name: "process-cost", value: answer, decidedBy: ["create-cost"],
      ruling: Ruling(test: test, figures: figures, reason: reason, doubt: doubt))
  }

  @Test("The sentence names the figure, its interval, the answer and the limits")
  func whole() {
    let finding = finding(
      "several-times", .bands(limits: [2, 10]),
      [Self.figure(6.2, 5.8, 6.9, Condition(.kind, "process"))], .between(low: 2, high: 10))
    #expect(
      rule("en").text(finding)
        == "create-cost at kind=process 6.2× [5.8 – 6.9×]: several-times, because the whole "
        + "interval lies between 2× and 10×")
    #expect(
      rule("zh").text(finding)
        == "create-cost（kind=process）6.2× [5.8 – 6.9×]：several-times，因为整个区间位于 2× 与 10× 之间")
  }

  @Test("A value without an interval is said alone, and limits have the unit of the figure")
  func units() {
    let finding = finding(
      "some", .bands(limits: [1000]), [Self.figure(2000, 2000, 2000, unit: .nanoseconds)],
      .above(limit: 1000))
    #expect(
      rule("en").text(finding)
        == "create-cost 2 µs: some, because the whole interval lies above 1 µs")
  }

  @Test("Several figures stand beside each other")
  func several() {
    let figures = [Self.figure(0.5, 0.4, 0.6), Self.figure(0.7, 0.6, 0.8)]
    let finding = finding("mutex", .lowest, figures, .lowest(others: 2))
    #expect(
      rule("en").text(finding)
        == "create-cost 0.50× [0.40 – 0.60×], create-cost 0.70× [0.60 – 0.80×]: mutex, because it is "
        + "lower than each of 2 others")
  }

  @Test("A finding of an earlier version has no rule to say")
  func without() {
    #expect(rule("en").text(Finding(name: "x", value: "y", decidedBy: [])) == nil)
  }

  @Test(
    "Every reason has words",
    arguments: [
      (Reason.below(limit: 2), "the whole interval lies below 2×", "整个区间低于 2×"),
      (
        .between(low: 2, high: 10), "the whole interval lies between 2× and 10×",
        "整个区间位于 2× 与 10× 之间"
      ),
      (.above(limit: 10), "the whole interval lies above 10×", "整个区间高于 10×"),
      (
        .same(tolerance: 0.1), "the whole interval lies within 10 % of equality",
        "整个区间与相等之差不超过 10 %"
      ),
      (.counted, "it was counted at least once", "至少计到了一次"),
      (.neverCounted(rounds: 1), "it was not counted once in 1 round", "在 1 轮里一次也没有计到"),
      (.neverCounted(rounds: 9), "it was not counted once in 9 rounds", "在 9 轮里一次也没有计到"),
      (
        .someTrials(count: 5), "it happened in some of 5 trials, but not in all",
        "在 5 次试验中有的发生了，有的没有"
      ),
      (.everyTrial(count: 5), "it happened in every one of 5 trials", "在 5 次试验中每次都发生了"),
      (.noTrial(count: 5), "it happened in none of 5 trials", "在 5 次试验中一次也没有发生"),
      (.lowest(others: 1), "it is lower than each of 1 other", "它低于其余 1 个中的每一个"),
      (.observed, "that is what was observed", "观察到的就是如此"),
      (.combined, "several findings together allow no other answer", "几项结论合在一起，只容得下这个答案"),
    ] as [(Reason, String, String)])
  func reasons(reason: Reason, english: String, chinese: String) {
    let finding = finding("a", .observation, [Self.figure(3, 2.5, 3.5)], reason)
    #expect(rule("en").text(finding) == "create-cost 3.0× [2.5 – 3.5×]: a, because \(english)")
    #expect(rule("zh").text(finding) == "create-cost 3.0× [2.5 – 3.5×]：a，因为\(chinese)")
  }

  @Test(
    "Every doubt has words, with figures and without",
    arguments: [
      (Doubt.notMeasured, "it was not measured", "没有测到"),
      (.fewRounds(count: 3, needed: 6), "6 rounds are needed and there were 3", "需要 6 轮，只有 3 轮"),
      (.fewTrials(count: 2, needed: 3), "3 trials are needed and there were 2", "需要 3 次试验，只有 2 次"),
      (.reachesOver(limit: 2), "the interval extends across 2×", "区间跨过了 2×"),
      (
        .coversEquality, "the interval covers equality and also differences that would matter",
        "区间既包含相等，也包含要紧的差别"
      ),
      (
        .noneLowest, "none of them is lower than all the others beyond doubt", "没有哪一个确定无疑地低于其余所有"
      ),
      (.notTogether, "the workers did not run at the same time", "工作者没有同时运行"),
      (
        .fewProcessors(count: 1, needed: 2), "the question needs 2 processors and the run had 1",
        "这个问题需要 2 个处理器，而这次运行只有 1 个"
      ),
      (
        .othersBusy(share: 0.4), "other programs had 40 % of the processor time",
        "其他程序占用了 40 % 的处理器时间"
      ),
      (
        .noContrast, "nothing went wrong without it, so nothing shows that it helps",
        "不用这个办法也没有出错，所以看不出它有没有用"
      ),
      (.oneWorker, "a single worker cannot show it", "单个工作者显示不出来"),
      (.contradiction, "what decides it contradicts itself", "作为依据的结果自相矛盾"),
      (.scattered, "the figures scatter too much", "数值太分散"),
      (.noneStandsOut, "no single cause stands out beyond doubt", "没有哪一个原因毫无疑问地突出"),
    ] as [(Doubt, String, String)])
  func doubts(doubt: Doubt, english: String, chinese: String) {
    let bare = finding("inconclusive", .observation, [], nil, doubt)
    #expect(rule("en").text(bare) == "inconclusive, because \(english)")
    #expect(rule("zh").text(bare) == "inconclusive，因为\(chinese)")
    let measured = finding("inconclusive", .lowest, [Self.figure(3, 2.5, 3.5)], nil, doubt)
    #expect(
      rule("en").text(measured)
        == "create-cost 3.0× [2.5 – 3.5×]: inconclusive, because \(english)")
  }

  @Test(
    "Every test says what has to hold",
    arguments: [
      (
        Results.Test.bands(limits: [2, 10]),
        "The whole interval has to lie below, between or above these limits: 2×, 10×.",
        "整个区间必须位于这些界限之下、之间或之上：2×、10×。"
      ),
      (
        .equality(tolerance: 0.1),
        "The whole interval has to lie within 10 % of 1×, or beyond that on one side.",
        "整个区间必须与 1× 相差不超过 10 %，或者整个落在这一范围的同一侧之外。"
      ),
      (
        .occurrence(fewest: 1),
        "One occurrence is enough; that there is none needs at least 1 round.",
        "出现一次就够了；要说没有，至少需要 1 轮。"
      ),
      (
        .trials(fewest: 3), "\"Never\" and \"always\" need at least 3 trials.",
        "要说“从不”或“总是”，至少需要 3 次试验。"
      ),
      (
        .lowest,
        "One has to be lower than each of the others: the whole interval of every ratio lies below "
          + "1×.",
        "其中一个必须低于其余每一个：每个比值的整个区间都低于 1×。"
      ),
      (.observation, "What was observed is the answer itself.", "观察到的就是答案。"),
    ] as [(Results.Test, String, String)])
  func tests(test: Results.Test, english: String, chinese: String) {
    #expect(rule("en").text(test, unit: .ratio) == english)
    #expect(rule("zh").text(test, unit: .ratio) == chinese)
  }
}
