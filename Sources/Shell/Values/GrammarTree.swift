/// The grammar as data: what the parser itself says of its commands and options.
///
/// Completion and hints are drawn from it, so they can offer nothing that parsing would refuse.
struct GrammarTree: Decodable, Sendable {
  /// One word that can be typed, with what may follow it.
  struct Command: Decodable, Sendable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let defaultSubcommand: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The options and flags that help shows.
    var options: [Argument] {
      (arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay != false }
    }
    /// The arguments without a name, in their order.
    var positionals: [Argument] { (arguments ?? []).filter { $0.kind == .positional } }
    /// The command of that name below this one.
    func subcommand(_ name: String) -> Command? {
      subcommands?.first { $0.commandName == name }
    }
  }

  /// One option, flag or argument.
  struct Argument: Decodable, Sendable {
    enum Kind: String, Decodable, Sendable { case positional, option, flag }
    struct Name: Decodable, Sendable {
      let kind: String
      let name: String
      /// The name as typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool?
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// Whether the parser offers the option with every command, so that nobody needs a reminder.
    var isEverywhere: Bool { ["--help", "--version"].contains(typed) }
    /// The name as typed, such as "--workers"; empty for an argument without a name.
    var typed: String { preferredName?.typed ?? "" }
    /// What stands for the value in hints: the choices where they are few, else its name.
    var placeholder: String {
      if let allValues, allValues.count <= 4 { return allValues.joined(separator: "|") }
      return "<\(valueName ?? "value")>"
    }
  }

  let command: Command
}
