import Testing

@testable import Results

@Suite("Caveats and how results state them")
struct StatedCaveatTests {
  static let caveats: [(Caveat, String)] = [
    (.fewerProcessorsThanWorkers(processors: 2, workers: 4), "fewer-processors-than-workers"),
    (.debugBuild, "debug-build"), (.quota(processors: 1.5), "quota"),
    (.steal(share: 0.25), "steal"), (.loaded(share: 0.5), "loaded"),
    (.fewRounds(count: 3, needed: 6), "few-rounds"), (.partial(rounds: 3), "partial"),
    (.disturbed(rounds: 4, of: 9), "disturbed"), (.unpinned, "unpinned"),
    (.notOffered(facility: "counters", reason: "EPERM"), "not-offered"),
  ]

  @Test("A caveat keeps its name, its sentence and the facts behind it", arguments: caveats)
  func roundTrip(caveat: Caveat, name: String) throws {
    let stated = StatedCaveat(caveat, text: "a sentence")
    #expect(stated.name == name && stated.facts == caveat)
    let text = try JSONText.encode(stated)
    #expect(JSONText.decode(StatedCaveat.self, from: text.utf8) == stated)
  }

  @Test(
    "Facts that are missing, or of another version, are passed over",
    arguments: ["", #","facts":{"moon":{"phase":1}}"#, #","facts":null"#, #","facts":7"#])
  func otherVersion(facts: String) throws {
    let text = #"{"name":"quota","text":"a sentence""# + facts + "}"
    let read = try #require(JSONText.decode(StatedCaveat.self, from: text.utf8))
    #expect(read.name == "quota" && read.text == "a sentence" && read.facts == nil)
  }

  @Test("Rounds are few below the number that an interval needs")
  func fewRounds() {
    let needed = Thresholds.rounds
    #expect(Caveat.fewRounds(needed) == nil)
    #expect(Caveat.fewRounds(needed - 1) == .fewRounds(count: needed - 1, needed: needed))
  }

  @Test("Of two caveats of one name, the first is kept")
  func once() {
    #expect(
      Caveat.eachOnce([.loaded(share: 0.5), .unpinned, .loaded(share: 0.1)])
        == [.loaded(share: 0.5), .unpinned])
  }
}
