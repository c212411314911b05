import Platform
import TestSupport
import Testing

@testable import Shell

@Suite("Options at and beyond their limits")
struct OptionExtremesTests {
  /// What somebody may type who has not read the help, or wants to see what happens.
  private static let typed = [
    "", "0", "-1", "1", "9223372036854775807", "99999999999999999999", "-99999999999999999999",
    "1e400", "nan", "inf", "nonsense", "0ns", "-5ms", "99999999999s", "0B", "99999999999G", ",",
    "1,", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", "全部", "../../etc/passwd",
  ]

  private static let commands = (GrammarTree.whole?.command.subcommands ?? []).filter { command in
    command.options.contains { $0.typed == "--rounds" }
  }
  private static let names = commands.map(\.commandName)

  /// The options of an experiment that take a value.
  private func options(of name: String) throws -> [GrammarTree.Argument] {
    let command = try #require(Self.commands.first { $0.commandName == name })
    return command.options.filter { $0.kind == .option }
  }

  /// The sentence with which the words are refused; nil where they are accepted.
  private func refusal(_ words: [String]) -> ShellError? {
    do {
      _ = try Parsing.parse(words)
      return nil
    } catch {
      return error
    }
  }

  @Test("Every experiment has options to try") func some() { #expect(Self.names.count >= 28) }

  @Test(
    "Every value is either taken or refused in one line that names the option, as bad input",
    arguments: names)
  func refused(name: String) throws {
    for option in try options(of: name) {
      var refusals = 0
      for value in Self.typed {
        guard let error = refusal([name, option.typed + "=" + value]) else { continue }
        refusals += 1
        #expect(error.exitCode == .badInput)
        let sentence = error.description
        #expect(sentence.contains(option.typed), "\(name) \(option.typed)=\(value): \(sentence)")
        #expect(!sentence.contains("\n"), "\(name) \(option.typed)=\(value): \(sentence)")
      }
      #expect(refusals > 0, "\(name) \(option.typed) takes anything")
    }
  }

  /// The two ends of what the option takes, as the refusal of a value beyond them states it.
  private func ends(_ name: String, _ option: GrammarTree.Argument) -> [String] {
    for value in ["9223372036854775807", "99999999999s", "1023G", "-1"] {
      guard let sentence = refusal([name, option.typed + "=" + value])?.description,
        let range = sentence.firstRange(of: "\(option.typed) takes ")
      else { continue }
      let words = sentence[range.upperBound...].split(separator: " ")
      if words.count >= 3, words[1] == "to" {
        // The sentence goes on behind the number.
        return [words[0], words[2]].map { word in
          String(word.last.map { ".,".contains($0) } == true ? word.dropLast() : word)
        }
      }
    }
    return []
  }

  /// The words of a run with every option at the lowest or at the highest value that it takes
  /// together with those before.
  private func words(_ name: String, highest: Bool) throws -> [String] {
    var words = [name, "--seconds", "0.1", "--rounds", "2"]
    for option in try options(of: name) where !words.contains(option.typed) {
      let values = option.allValues ?? ends(name, option)
      guard let value = highest ? values.last : values.first else { continue }
      let longer = words + [option.typed + "=" + value]
      if refusal(longer) == nil { words = longer }
    }
    return words
  }

  @Test(
    "With every option at its lowest or at its highest a run ends by itself and says how",
    arguments: names, [false, true])
  func extremes(name: String, highest: Bool) throws {
    let words = try words(name, highest: highest)
    let folder = try LabFixture.folder()
    // Throws when the run takes longer than any that works.
    let run = try LabRun(words + ["--json"], in: folder)
    #expect(run.output.hasPrefix("{") && run.output.hasSuffix("}\n"), "\(words): \(run.errors)")
    // On a busy machine the most that anybody may ask for can come to the limit of time, of the run
    // or of one round of an interpreter.
    let isBusy = run.output.contains("\"name\":\"loaded\"")
    let ending = (["finished", "timed-out"] + (isBusy ? ["failed"] : []))
      .first { run.output.contains("\"outcome\":\"\($0)\"") }
    let status = ending.map { $0 == "finished" ? ExitStatus.exited(code: 0) : .exited(code: 1) }
    #expect(run.status == status, "\(words): \(run.output.suffix(400))")
  }
}
