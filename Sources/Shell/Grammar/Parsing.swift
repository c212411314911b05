internal import Lessons
internal import ArgumentParser
internal import Experiments

/// A line's words turned into something to do.
enum Parsed {
  /// A command of the lab.
  case command(any LabCommand)
  /// An experiment.
  case experiment(any ExperimentInvocation)
  /// Help on the command that the words lead to, with what the grammar says of it in English.
  case help([String], english: String)
  /// Help or another text that the grammar answers with.
  case text(String)
}

/// The way from words to a command, the same at the prompt, in a script and for argv.
enum Parsing {
  /// Parses the words of one command.
  /// - Throws: `ShellError` with the facts of what cannot be understood.
  static func parse(_ words: [String]) throws(ShellError) -> Parsed {
    // A line of a lesson may hold a comment and nothing else.
    guard !words.isEmpty else { throw .noWords }
    let words = spelledOut(words)
    if words == ["help"] { return .command(HelpOverview()) }
    try checkNames(words)
    do {
      // The command is parsed alone: the program's own options would be taken after it, too, and
      // then mean nothing.
      let type = CommandPath.command(words[0], below: Conlab.self)
      var parsed = try type?.parseAsRoot(Array(words.dropFirst())) ?? Conlab.parseAsRoot(words)
      if let command = parsed as? any LabCommand { return .command(command) }
      if let experiment = parsed as? any ExperimentInvocation { return .experiment(experiment) }
      // Only the parser's own help command is left; to run it is to throw its text.
      try parsed.run()
      return .text("")
    } catch let error as ShellError {
      throw error
    } catch {
      if Conlab.exitCode(for: error) == .success {
        return answer(words, text: Conlab.fullMessage(for: error))
      }
      throw .grammar(
        GrammarComplaint(error, message: Conlab.message(for: error)),
        command: CommandPath(words).names)
    }
  }

  /// What is wrong with a line, in a sentence; nil where it can be understood.
  @Sendable static func error(in line: String) -> String? {
    do {
      _ = try parse(try TypedLine.words(of: line))
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The names of everything that can be typed first.
  static var names: [String] { CommandPath.names(below: Conlab.self) + ["help"] }

  /// A letter, a number or a question mark alone is an answer; `exit` is another word for quit.
  private static func spelledOut(_ words: [String]) -> [String] {
    let first = words[0].lowercased()
    let isLetter = first.count == 1 && first >= "a" && first <= "h"
    if words.count <= 2, isLetter || first == "?" { return ["answer"] + words }
    // A Chinese numeral begins words as well as numbers.
    if let digit = first.first, digit.isASCII, digit.isNumber {
      return ["answer"] + numberAndConfidence(words)
    }
    if first == "q", words.count == 1 { return ["quit", QuitCommand.asking] }
    if ["exit", ":q"].contains(first) { return ["quit"] }
    return words
  }

  /// A unit may stand apart from its number: "5 us 2" is five microseconds, fairly sure.
  private static func numberAndConfidence(_ words: [String]) -> [String] {
    guard words.count > 1, Int(words[1]) == nil, !words[1].hasPrefix("-") else { return words }
    return [words[0] + words[1]] + words.dropFirst(2)
  }

  /// What the grammar itself answers: help, or another text.
  private static func answer(_ words: [String], text: String) -> Parsed {
    let isHelp = words[0] == "help" || words.contains("--help") || words.contains("-h")
    guard isHelp else { return .text(text) }
    let path = CommandPath(words[0] == "help" ? Array(words.dropFirst()) : words).names
    return .help(path, english: text)
  }

  private static func checkNames(_ words: [String]) throws(ShellError) {
    let name = words[0]
    if name.hasPrefix("-") {
      if ["--help", "-h", "--version", "--generate-completion-script"].contains(name) { return }
      if name.hasPrefix("--generate-completion-script=") { return }
      throw .launchOptionAtPrompt(name)
    }
    if name != "help", CommandPath.command(name, below: Conlab.self) == nil {
      throw .unknownCommand(name, nearest: Nearest.word(to: name, among: names))
    }
    let path = CommandPath(name == "help" ? Array(words.dropFirst()) : words)
    guard let stray = path.stray else { return }
    let known = path.names.isEmpty ? names : path.choices
    throw .unknownCommand(
      (path.names + [stray]).joined(separator: " "),
      nearest: Nearest.word(to: stray, among: known).map {
        (path.names + [$0]).joined(separator: " ")
      })
  }
}
