internal import ArgumentParser
internal import Experiments

/// A line's words turned into something to do.
enum Parsed {
  /// A command of the lab.
  case command(any LabCommand)
  /// An experiment.
  case experiment(any ExperimentInvocation)
  /// Help or another text that the grammar answers with.
  case text(String)
}

/// The way from words to a command, the same at the prompt, in a script and for argv.
enum Parsing {
  /// Parses the words of one command; the list must not be empty.
  /// - Throws: `ShellError` with the facts of what cannot be understood.
  static func parse(_ words: [String]) throws(ShellError) -> Parsed {
    let words = spelledOut(words)
    try checkName(words[0])
    do {
      let parsed = try Conlab.parseAsRoot(words)
      if let command = parsed as? any LabCommand { return .command(command) }
      if let experiment = parsed as? any ExperimentInvocation { return .experiment(experiment) }
      throw ShellError.launchOptionAtPrompt(words[0])
    } catch let error as ShellError {
      throw error
    } catch {
      if Conlab.exitCode(for: error) == .success { return .text(Conlab.fullMessage(for: error)) }
      throw .grammar(Conlab.message(for: error))
    }
  }

  /// The names of everything that can be typed first.
  static var names: [String] {
    Conlab.configuration.subcommands.map { $0._commandName } + ["help"]
  }

  /// A letter or a question mark alone is an answer; `exit` is another word for quit.
  private static func spelledOut(_ words: [String]) -> [String] {
    let first = words[0]
    let isLetter = first.count == 1 && first >= "a" && first <= "h"
    if words.count <= 2, isLetter || first == "?" { return ["answer"] + words }
    if ["exit", "q", ":q"].contains(first) { return ["quit"] }
    return words
  }

  private static func checkName(_ name: String) throws(ShellError) {
    if name.hasPrefix("-") {
      if ["--help", "-h", "--version", "--generate-completion-script"].contains(name) { return }
      if name.hasPrefix("--generate-completion-script=") { return }
      throw .launchOptionAtPrompt(name)
    }
    if !names.contains(name) {
      throw .unknownCommand(name, nearest: Nearest.word(to: name, among: names))
    }
  }
}
