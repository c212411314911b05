internal import Glibc
public import Platform
public import Terminal

/// What the terminal and the environment say about the person's screen, asked once at the start.
///
/// This is the only place that asks; everything else is handed the answers.
public struct TerminalFacts: Sendable, Equatable {
  /// Whether standard input, standard output and standard error are terminals.
  public var inputIsTerminal: Bool, outputIsTerminal: Bool, errorIsTerminal: Bool
  /// The width in columns.
  public var columns: Int
  /// The height in rows.
  public var rows: Int
  /// The value of TERM; empty when unset.
  public var terminalType: String
  /// Whether the environment names UTF-8 as its character set.
  public var isUTF8: Bool
  /// The language the environment asks for, such as "en" or "zh"; nil when it names none.
  public var language: String?
  /// Whether NO_COLOR is set and not empty (no-color.org).
  var forbidsColor: Bool
  /// Whether CLICOLOR_FORCE or FORCE_COLOR asks for colours even without a terminal.
  var forcesColor: Bool
  /// Whether the terminal has the table of 256 colours.
  public var hasManyColors: Bool
  /// What COLORFGBG says is behind the text; nil where it says nothing.
  public var background: Background?
  /// Whether ACCESSIBLE asks for output without redrawing, as screen readers need it.
  public var isAccessible: Bool

  /// Asks the three standard descriptors and the environment.
  public static func current() -> TerminalFacts {
    TerminalFacts(
      terminals: (
        FileDescriptor.standardInput.isTerminal, FileDescriptor.standardOutput.isTerminal,
        FileDescriptor.standardError.isTerminal
      ),
      window: [.standardInput, .standardOutput, .standardError].lazy
        .compactMap(windowSize).first { _ in true },
      environment: ProcessEnvironment.value)
  }

  /// Draws the conclusions from given answers.
  /// - Parameters:
  ///   - terminals: Whether the three standard descriptors are terminals.
  ///   - window: The size the kernel reports, or nil.
  ///   - environment: The value of a variable, or nil.
  public init(
    terminals: (input: Bool, output: Bool, error: Bool), window: (columns: Int, rows: Int)?,
    environment: (String) -> String?
  ) {
    func value(_ name: String) -> String { environment(name) ?? "" }
    inputIsTerminal = terminals.input
    outputIsTerminal = terminals.output
    errorIsTerminal = terminals.error
    columns = Int(value("COLUMNS")).flatMap { $0 > 0 ? $0 : nil } ?? window?.columns ?? 80
    rows = window?.rows ?? 24
    terminalType = value("TERM")
    // The order in which the C library looks (setlocale(3)).
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map(value).first { !$0.isEmpty } ?? ""
    let charset = locale.split(separator: ".").dropFirst().first ?? ""
    isUTF8 = ["utf-8", "utf8"].contains(charset.split(separator: "@").first?.lowercased())
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"].map(value).first { !$0.isEmpty } ?? ""
    let name = wanted.prefix { $0.isLetter }
    language = name.isEmpty || name == "C" || name == "POSIX" ? nil : name.lowercased()
    forbidsColor = !value("NO_COLOR").isEmpty
    forcesColor = ["CLICOLOR_FORCE", "FORCE_COLOR"].contains {
      !value($0).isEmpty && value($0) != "0"
    }
    hasManyColors =
      !value("COLORTERM").isEmpty
      || Self.namesOfManyColors.contains { value("TERM").contains($0) }
    background = Self.background(named: value("COLORFGBG"))
    isAccessible = !value("ACCESSIBLE").isEmpty && value("ACCESSIBLE") != "0"
  }

  /// What stands in the names of terminals that have the table of 256 colours.
  private static let namesOfManyColors = [
    "256color", "direct", "kitty", "alacritty", "foot", "wezterm", "ghostty",
  ]

  /// The background by the last of the basic colours that COLORFGBG names, as in `15;0`.
  private static func background(named colors: String) -> Background? {
    guard let color = colors.split(separator: ";").last.flatMap({ Int($0) }) else { return nil }
    // The dark ones are black to cyan and the bright black; white is 7 (as Vim reads it).
    return (0...6).contains(color) || color == 8 ? .dark : (7...15).contains(color) ? .light : nil
  }

  /// Whether the terminal can move its cursor as far as its name tells.
  public var isCapable: Bool { !terminalType.isEmpty && terminalType != "dumb" }

  /// Whether a person can edit lines here: a terminal on both sides of the conversation.
  var canEdit: Bool {
    inputIsTerminal && (outputIsTerminal || errorIsTerminal) && isCapable && !isAccessible
  }

  /// Whether colours may be written to standard output.
  public var wantsColor: Bool {
    if forbidsColor { return false }
    return forcesColor || (outputIsTerminal && isCapable)
  }

  /// The size of the terminal behind a descriptor in columns and rows, or nil where there is none.
  public static func windowSize(of descriptor: FileDescriptor) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}
