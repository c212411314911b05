internal import Terminal
internal import Wording

/// What commands and options are for, in one language: translated where the language has it, else
/// as the grammar says it.
struct HelpTexts {
  /// The page that translates what the grammar says.
  static let page = WordPage("help")
  /// The keys that no command has: what every command and several experiments share.
  static let everywhere = "options"
  /// The command whose help says what each option is for that every experiment has.
  static let sharedPage = "experiments"
  /// The keys of what a finding is about, and of the answers it may have.
  static let (finding, answer) = ("found", "found-answer")

  let words: Wording

  /// What a command is for, in a line; the root of the grammar has an empty path.
  func abstract(of path: [String], english: String) -> String {
    translated(path, own: "abstract", shared: Self.name(path)) ?? english
  }

  /// What more there is to say of a command.
  func discussion(of path: [String], english: String) -> String {
    translated(path, own: "discussion", shared: Self.name(path) + " discussion") ?? english
  }

  /// What an option, such as `--workers`, or an argument of a command is for.
  ///
  /// The section is the group in which help shows the option, as the grammar calls it.
  func help(of name: String, of path: [String], in section: String?, english: String) -> String {
    translated(path, own: name, shared: "\(Self.name(path)) \(name)")
      ?? section.flatMap { word("\($0.lowercased()) \(name)") }
      ?? word("\(Self.everywhere) \(name)") ?? english
  }

  /// The heading of a group of options.
  func title(of section: String) -> String { word(section.lowercased()) ?? section }

  /// What an experiment measures, in a line without a full stop.
  func abstract(ofExperiment name: String, english: String) -> String {
    words.word("abstract", on: Self.page(of: name))?.plain ?? english
  }

  /// What a quantity of an experiment is of.
  func meaning(of quantity: String, experiment: String, english: String) -> String {
    words.word("quantity \(quantity)", on: Self.page(of: experiment))?.plain ?? english
  }

  /// What a finding is about; nil where its name says it.
  func meaning(ofFinding name: String) -> String? { word("\(Self.finding) \(name)") }

  /// An answer that a finding may have, in plain words, with what is written where they differ.
  func answer(_ name: String) -> String {
    guard let meaning = word("\(Self.answer) \(name)") else {
      return name.replacing("-", with: " ")
    }
    return words(HelpWord.answerMeaning, ["answer": name, "meaning": meaning])
  }

  /// An experiment says what it is on the page that explains it, other commands on that of help.
  private func translated(_ path: [String], own: String, shared: String) -> String? {
    if path.count == 1, let text = words.word(own, on: Self.page(of: path[0]))?.plain {
      return own == "abstract" ? words.closed(text) : text
    }
    return word(shared)
  }

  private func word(_ key: String) -> String? { words.word(key, on: Self.page)?.plain }

  private static func name(_ path: [String]) -> String {
    path.isEmpty ? "conlab" : path.joined(separator: " ")
  }

  private static func page(of experiment: String) -> WordPage { WordPage("explain/\(experiment)") }
}
