/// The text form of a plan: words with a space between them, quoted where they need it.
enum PlanText {
  /// One line that holds the words.
  static func line(of words: [String]) -> String {
    words.map { word in
      word.allSatisfy { $0 != " " && $0 != "'" && $0 != "\"" }
        ? word : "\"" + word.replacing("\"", with: "\\\"") + "\""
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
      default: word = (word ?? "") + String(character)
      }
      isEscaped = false
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension Plan {
  /// The plan that a line states; nil for an empty line.
  ///
  /// An option takes the word behind it unless that is an option itself. Rounds, time and seed that
  /// the line does not state are 0.
  public init?(_ line: String) {
    let words = PlanText.words(of: line)
    guard let experiment = words.first else { return nil }
    var options: [PlanOption] = []
    for word in words.dropFirst() {
      if word.hasPrefix("--") {
        options.append(PlanOption(name: word, value: nil))
      } else if let flag = options.popLast() {
        let value = flag.value.map { $0 + " " + word } ?? word
        options.append(PlanOption(name: flag.name, value: value))
      }
    }
    func setting(_ name: String) -> String? { options.last { $0.name == name }?.value }
    self.init(
      experiment: experiment,
      options: options.filter { !["--rounds", "--seconds", "--seed"].contains($0.name) },
      settings: RunSettings(
        rounds: setting("--rounds").flatMap { Int($0) } ?? 0,
        seconds: setting("--seconds").flatMap { Double($0) } ?? 0,
        seed: setting("--seed").flatMap { UInt64($0) } ?? 0))
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
