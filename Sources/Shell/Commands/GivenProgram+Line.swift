internal import ArgumentParser

extension GivenProgram {
  /// What is wrong with the program of a line that explores, plays or repairs one; nil where nothing is.
  static func error(inLine line: String) -> String? {
    guard let words = try? TypedLine.words(of: line), let name = words.first,
      let program = program(of: name, Array(words.dropFirst())), !program.isEmpty
    else { return nil }
    do throws(ShellError) {
      _ = try GivenProgram(program)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The words that name a program, or are it, behind the name of a command; nil behind any other.
  private static func program(of command: String, _ words: [String]) -> [String]? {
    switch command {
    case ExploreCommand.configuration.commandName:
      (try? ExploreCommand.parse(words))?.options.words
    case PlayCommand.configuration.commandName: (try? PlayCommand.parse(words))?.words
    case RepairCommand.configuration.commandName: (try? RepairCommand.parse(words))?.words
    default: nil
    }
  }
}
