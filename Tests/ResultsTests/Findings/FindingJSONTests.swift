import Testing

@testable import Results

@Suite("Findings in the result object")
struct FindingJSONTests {
  static let reasons: [Reason] = [
    .below(limit: 2), .between(low: 2, high: 10), .above(limit: 2),
    .same(tolerance: 0.1), .counted, .neverCounted(rounds: 6), .someTrials(count: 3),
    .everyTrial(count: 3), .noTrial(count: 3), .lowest(others: 2), .observed, .combined,
  ]

  static let doubts: [Doubt] = [
    .notMeasured, .fewRounds(count: 3, needed: 6), .fewTrials(count: 2, needed: 3),
    .reachesOver(limit: 2), .coversEquality, .noneLowest, .notTogether,
    .fewProcessors(count: 1, needed: 2), .othersBusy(share: 0.5), .noContrast, .oneWorker,
    .contradiction, .scattered, .noneStandsOut,
  ]

  private func readAgain(_ finding: Finding) throws -> Finding? {
    JSONText.decode(Finding.self, from: try JSONText.encode(finding).utf8)
  }

  private func finding(_ test: Results.Test, _ reason: Reason?, _ doubt: Doubt?) -> Finding {
    Finding(
      name: "x", value: "y", decidedBy: ["cost"],
      ruling: Ruling(
        test: test, figures: [Samples.figure(1, 2)], reason: reason, doubt: doubt))
  }

  @Test("A finding written is the finding read, whatever its test", arguments: TestReadingTests.all)
  func tests(test: Results.Test) throws {
    let finding = finding(test, .observed, nil)
    #expect(try readAgain(finding) == finding)
  }

  @Test("Every reason is read again", arguments: reasons)
  func reason(reason: Reason) throws {
    let finding = finding(.observation, reason, nil)
    #expect(try readAgain(finding) == finding)
  }

  @Test("Every doubt is read again", arguments: doubts)
  func doubt(doubt: Doubt) throws {
    let finding = finding(.observation, nil, doubt)
    #expect(try readAgain(finding) == finding)
  }

  @Test("Without a rule there is no key for it")
  func bare() throws {
    let text = try JSONText.encode(Samples.lostUpdates)
    #expect(text == #"{"decided_by":["lost-share"],"name":"lost-updates","value":"some"}"#)
    #expect(try readAgain(Samples.lostUpdates) == Samples.lostUpdates)
  }

  @Test(
    "A rule of another version is passed over, and the answer stands",
    arguments: [
      "7", "null", "{}", #"{"test":{"magic":{}},"figures":[],"reason":{"observed":{}}}"#,
      #"{"test":{"observation":{}},"figures":[],"reason":{"dreamt":{}}}"#,
      #"{"test":{"observation":{}},"figures":[],"doubt":{"moon":{"phase":1}}}"#,
    ])
  func otherVersion(rule: String) throws {
    let text = #"{"name":"x","value":"y","decided_by":["cost"],"rule":\#(rule)}"#
    let read = try #require(JSONText.decode(Finding.self, from: text.utf8))
    #expect(read == Finding(name: "x", value: "y", decidedBy: ["cost"]))
    #expect(read.isConclusive)
  }

  @Test("A finding without a rule is inconclusive when it says so")
  func conclusive() {
    #expect(Samples.lostUpdates.isConclusive)
    #expect(!Finding(name: "x", value: "inconclusive", decidedBy: []).isConclusive)
  }
}
