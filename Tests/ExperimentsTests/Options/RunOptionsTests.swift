import ArgumentParser
import Experiments
import Results
import Testing

@Suite("Rounds, time budget and seed")
struct RunOptionsTests {
  private static let defaults = RunDefaults(
    rounds: 30, seconds: 2, quickRounds: 10, quickSeconds: 0.5)

  @Test(
    "Settings follow from what was typed, then from quick, then from the experiment",
    arguments: [
      ([], RunSettings(rounds: 30, seconds: 2, seed: 5, untilDecided: true)),
      (
        ["--quick", "--until-decided"],
        RunSettings(rounds: 10, seconds: 0.5, seed: 5, untilDecided: true)
      ),
      (["--quick"], RunSettings(rounds: 10, seconds: 0.5, seed: 5)),
      (["--quick", "--rounds", "4"], RunSettings(rounds: 4, seconds: 0.5, seed: 5)),
      (["--seconds", "9", "--seed", "77"], RunSettings(rounds: 30, seconds: 9, seed: 77)),
    ])
  func settings(words: [String], expected: RunSettings) throws {
    let options = try RunOptions.parse(words)
    #expect(options.settings(defaults: Self.defaults, freshSeed: 5) == expected)
  }

  @Test(
    "What nobody could run is refused with the word typed",
    arguments: [
      ["--rounds", "0"], ["--rounds", "10001"], ["--seconds", "0.01"], ["--seconds", "601"],
      ["--seconds", "nan"], ["--seconds", "inf"],
    ])
  func refused(words: [String]) {
    #expect {
      try RunOptions.parse(words)
    } throws: { error in
      let facts = "\(error)"
      return facts.contains("outOfRange") && facts.contains("\"\(words[0])\"")
    }
  }

  @Test(
    "What is no number is refused too",
    arguments: [
      ["--rounds", "few"], ["--rounds", "1.5"], ["--seed", "-1"], ["--seconds", "2s"],
    ])
  func noNumber(words: [String]) {
    #expect(throws: (any Error).self) { try RunOptions.parse(words) }
  }

  @Test("Raw observations need the object to carry them")
  func rawNeedsJSON() throws {
    #expect(throws: (any Error).self) { try OutputOptions.parse(["--raw"]) }
    #expect(try OutputOptions.parse(["--raw", "--json"]).raw)
  }
}
