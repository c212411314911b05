/// The text form of a plan: words with a space between them, quoted where they need it.
public enum PlanText {
  /// One line that holds the words.
  public static func line(of words: [String]) -> String {
    words.map { word in
      let isPlain = word.allSatisfy { !$0.isWhitespace && !"'\"\\".contains($0) }
      if isPlain && !word.isEmpty { return word }
      return "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }.joined(separator: " ")
  }

  /// The words that such a line holds.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var (isQuoted, isEscaped) = (false, false)
    for character in line {
      switch character {
      case "\\" where isQuoted && !isEscaped:
        isEscaped = true
        continue
      case "\"" where !isEscaped:
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let whole = word { words.append(whole) }
        word = nil
      default:
        // Before anything but a quote and itself, a backslash stands for itself.
        let isKept = isEscaped && !"\"\\".contains(character)
        word = (word ?? "") + (isKept ? "\\" : "") + String(character)
      }
      isEscaped = false
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension Plan {
  /// The plan that a line states; nil for an empty line.
  ///
  /// An option takes the words behind it up to the next option; behind `--` each word stands for
  /// itself. Rounds, time and seed that the line
  /// does not state are 0, and stay unstated in the text.
  public init?(_ line: String) {
    let words = PlanText.words(of: line)
    guard let experiment = words.first else { return nil }
    let head = words.dropFirst().prefix { $0 != "--" }
    let rest = words.dropFirst(1 + head.count).map { PlanOption(name: $0, value: nil) }
    var options: [PlanOption] = []
    for word in head {
      if word.hasPrefix("--") {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        options.append(
          PlanOption(name: String(parts[0]), value: parts.count == 2 ? String(parts[1]) : nil))
      } else if let flag = options.popLast() {
        let value = flag.value.map { $0 + " " + word } ?? word
        options.append(PlanOption(name: flag.name, value: value))
      }
    }
    func setting(_ name: RunSettings.Name) -> String? {
      options.last { $0.name == name.rawValue }?.value
    }
    self.init(
      experiment: experiment,
      options: options.filter { RunSettings.Name(rawValue: $0.name) == nil } + rest,
      settings: RunSettings(
        rounds: setting(.rounds).flatMap { Int($0) } ?? 0,
        seconds: setting(.seconds).flatMap { Double($0) } ?? 0,
        seed: setting(.seed).flatMap { UInt64($0) } ?? 0,
        untilDecided: options.contains { $0.name == RunSettings.Name.untilDecided.rawValue }),
      stating: Set(options.compactMap { RunSettings.Name(rawValue: $0.name) }))
  }
}

extension Plan: Codable {
  /// Reads the text form.
  /// - Throws: `DecodingError` where there is no plan.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let plan = Plan(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a plan")
    }
    self = plan
  }

  /// Writes the text form.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
