extension Record.Note: Codable {
  private enum CodingKeys: String, CodingKey { case name, condition, value, numbers, text, facts }

  /// Reads a fact, also as earlier versions wrote it.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      Name(try container.decode(String.self, forKey: .name)),
      try container.decodeIfPresent(Condition.self, forKey: .condition) ?? .none,
      value: try container.decodeMeasuredIfPresent(forKey: .value),
      numbers: try container.decodeMeasuredListIfPresent(forKey: .numbers),
      text: try container.decodeIfPresent(String.self, forKey: .text),
      facts: try container.decodeIfPresent([String].self, forKey: .facts))
    if !container.contains(.condition) { readEarlierForm() }
  }

  /// Writes a fact; what it does not have is left out.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name.text, forKey: .name)
    // Without the condition, reading would look for it in the text.
    if !condition.isEmpty || text != nil && Self.earlierWithCondition.contains(name) {
      try container.encode(condition, forKey: .condition)
    }
    try container.encodeIfPresent(value, forKey: .value)
    try container.encodeIfPresent(numbers, forKey: .numbers)
    try container.encodeIfPresent(text, forKey: .text)
    try container.encodeIfPresent(facts, forKey: .facts)
  }

  /// The facts whose condition earlier versions wrote at the beginning of the text.
  private static let earlierWithCondition = Set(
    ["refused", "durations", "interpreter", "timed-out", "not-written", "no-fault"].map {
      Name($0)
    })

  /// Takes the condition and the numbers out of the text, where earlier versions wrote them.
  private mutating func readEarlierForm() {
    // Where nothing was varied, the text begins with the space.
    let words =
      text?.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init) ?? []
    switch (name.text, words.first) {
    case ("refused", let first?):
      (condition, text) = (Condition(first), words.count == 2 ? words[1] : nil)
    case ("durations", let first?):
      (condition, text) = (Condition(first), nil)
      numbers = words.count == 2 ? Self.numbers(in: words[1]) : []
    case ("interpreter", let first?):
      (condition, text) = ([.python: first], words.count == 2 ? words[1] : nil)
    case ("timed-out", .some), ("not-written", .some), ("no-fault", .some):
      (condition, text) = (Condition(text ?? ""), nil)
    case ("adopter", .some) where text == "keeper of this run": text = "keeper"
    case ("cycle", .some): (numbers, text) = (Self.numbers(in: text ?? ""), nil)
    default:
      guard name.text.hasPrefix("drawn ") else { return }
      condition = Condition(String(name.text.dropFirst("drawn ".count)))
      name = Name("drawn")
    }
  }

  /// The numbers of pairs such as `0:1 1:0`, one after the other.
  private static func numbers(in text: String) -> [Double] {
    text.split { $0 == " " || $0 == ":" }.compactMap { Double($0) }
  }
}
