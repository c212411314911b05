internal import Experiments

/// What the parser has against a line, as facts.
///
/// The parser keeps its errors to itself and only says them in English, in a few fixed forms; a
/// form that is not known stays as it says it. What our own checks threw is found inside.
indirect enum GrammarComplaint: Equatable {
  case unknownOption(String, nearest: String?)
  /// The option and its value, such as `--workers <count>`.
  case missingValue(of: String)
  case unexpectedValue(of: String, value: String)
  case unexpectedArguments([String])
  case alreadySet(first: String, second: String)
  case missingArgument(String)
  case missingOneOf([String])
  case missingCommand
  case invalidOption(String)
  case invalidValue(String, of: String, choices: [String])
  case asksNothing(count: String)
  case option(OptionError)
  case own(ShellError)
  case other(String)

  /// The complaint behind an error of the parser.
  /// - Parameters:
  ///   - error: what the parser threw.
  ///   - message: what it says of it.
  init(_ error: any Error, message: String) {
    if let own = Self.inside(error, as: OptionError.self) {
      self = .option(own)
    } else if let own = Self.inside(error, as: ShellError.self) {
      self = .own(own)
    } else {
      self.init(message: message)
    }
  }

  /// The complaint that a message of the parser states.
  init(message: String) {
    self = Self.optionComplaint(message) ?? Self.argumentComplaint(message) ?? .other(message)
  }

  private static func optionComplaint(_ message: String) -> GrammarComplaint? {
    let form = SentenceForm(message)
    if let parts = form.parts("Unknown option '", "'. Did you mean '", "'?") {
      return .unknownOption(parts[0], nearest: parts[1])
    }
    if let parts = form.parts("Unknown option '", "'") {
      return .unknownOption(parts[0], nearest: nil)
    }
    if let parts = form.parts("Missing value for '", "'") { return .missingValue(of: parts[0]) }
    if let parts = form.parts(
      "The option '", "' does not take any value, but '", "' was specified.")
    {
      return .unexpectedValue(of: parts[0], value: parts[1])
    }
    if let parts = form.parts(
      "Value to be set with ", " had already been set with ", "")
    {
      return .alreadySet(first: parts[1], second: parts[0])
    }
    if let parts = form.parts("Invalid option: ", "") { return .invalidOption(parts[0]) }
    if let parts = form.parts("'--count ", "' asks nothing; 1 or more.") {
      return .asksNothing(count: parts[0])
    }
    return nil
  }

  private static func argumentComplaint(_ message: String) -> GrammarComplaint? {
    let form = SentenceForm(message)
    if let parts = form.parts("Unexpected argument '", "'") {
      return .unexpectedArguments([parts[0]])
    }
    if let parts = form.parts("", " unexpected arguments: '", "'"), Int(parts[0]) != nil {
      return .unexpectedArguments(parts[1].split(on: "', '"))
    }
    if let parts = form.parts("Missing expected argument '", "'") {
      return .missingArgument(parts[0])
    }
    if let parts = form.parts("Missing one of: '", "'") {
      return .missingOneOf(parts[0].split(on: "', '"))
    }
    if message == "Missing required subcommand." { return .missingCommand }
    return invalidValue(form)
  }

  /// The value is named first, then the place, then the choices if there are any.
  private static func invalidValue(_ form: SentenceForm) -> GrammarComplaint? {
    let start = ("The value '", "' is invalid for '")
    if let parts = form.parts(
      start.0, start.1, "'. Please provide one of the following:\n", "")
    {
      let choices = parts[2].split(separator: "\n").map { String($0.dropFirst("  - ".count)) }
      return .invalidValue(parts[0], of: parts[1], choices: choices)
    }
    if let parts = form.parts(start.0, start.1, "'. Please provide one of '", "'.") {
      let choices = ["', '", "' or '", "' and '"].reduce([parts[2]]) { choices, separator in
        choices.flatMap { $0.split(on: separator) }
      }
      return .invalidValue(parts[0], of: parts[1], choices: choices)
    }
    // Behind a colon would stand why a conversion of our own refuses the value.
    if let parts = form.parts(start.0, start.1, "'"), !parts[1].contains("': ") {
      return .invalidValue(parts[0], of: parts[1], choices: [])
    }
    return nil
  }

  /// An error of ours that the parser wrapped in its own.
  private static func inside<Wanted>(
    _ value: Any, as wanted: Wanted.Type, depth: Int = 5
  ) -> Wanted? {
    if let found = value as? Wanted { return found }
    guard depth > 0 else { return nil }
    for child in Mirror(reflecting: value).children {
      if let found = inside(child.value, as: wanted, depth: depth - 1) { return found }
    }
    return nil
  }
}
