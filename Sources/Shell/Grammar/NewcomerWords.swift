internal import Lessons

/// What people type who do not know the commands yet, and the commands that they may mean.
struct NewcomerWords {
  /// The words as they were typed.
  let words: [String]
  /// The names of the lessons.
  let lessons: [String]

  /// The commands that the words may mean, which are none as they stand, the likeliest first.
  var meanings: [[String]] {
    let plain = words.filter { !Self.fillers.contains($0.lowercased()) }
    let versions = plain.isEmpty || plain == words ? [words] : [words, plain]
    let meanings = versions.flatMap(Self.spellings) + versions.flatMap(meanings)
    let asked = isQuestion ? [["faq"] + words] : []
    return (meanings + asked).filter { $0 != words && !$0.isEmpty }
  }

  /// The command that a sentence stands for although it begins like another one, as "show help" does.
  static func sentence(_ words: [String]) -> [String]? {
    words.count > 1 ? phrases[phrase(words)] : nil
  }

  /// Whether the words say no more than Enter does.
  static func agrees(_ line: String) -> Bool {
    agreement.contains(phrase(line.split(separator: " ").map(String.init)))
  }

  /// What is to be said of words that are commands of another program.
  var remark: Phrase? {
    guard let first = words.first?.lowercased() else { return nil }
    if Self.clearing.contains(first) { return .clearScreen }
    if words.count > 3 { return nil }
    return Self.systemCommands.contains(first) ? .noShell : nil
  }

  /// The letter of an answer in brackets or with a point behind it; nil for anything else.
  static func letter(_ words: [String]) -> [String]? {
    guard let first = words.first, first.count > 1 else { return nil }
    let bare = first.trimming { "().:[]\"'（）。：、,".contains($0) }
    guard bare.count == 1, let letter = bare.first, letter.isASCII, letter.isLetter else {
      return nil
    }
    return [String(bare)] + words.dropFirst()
  }

  // MARK: One way to read them

  /// The same words in small letters, the first one alone or all of them.
  private static func spellings(_ words: [String]) -> [[String]] {
    guard let first = words.first else { return [] }
    return [words, [first.lowercased()] + words.dropFirst(), words.map { $0.lowercased() }]
  }

  private func meanings(_ typed: [String]) -> [[String]] {
    guard let first = typed.first?.lowercased() else { return [] }
    let rest = Array(typed.dropFirst())
    var meanings: [[String]] = []
    let bare = typed.filter { !$0.hasPrefix("-") }
    for line in [typed, bare] {
      if let command = Self.phrases[Self.phrase(line)] { meanings.append(command) }
    }
    meanings += lesson(typed)
    if !rest.isEmpty, Self.verbs.contains(first) { meanings += [rest] + lesson(rest) }
    if !rest.isEmpty, Self.explainers.contains(first) { meanings.append(["help"] + rest) }
    if !rest.isEmpty, Self.definers.contains(first) { meanings.append(["glossary"] + rest) }
    if rest.count == 1, ["help", "?", "？"].contains(rest[0].lowercased()) {
      meanings.append(["help", first])
    }
    meanings.append([first] + rest.map(Self.option))
    if let number = rest.first, Int(number) != nil {
      meanings.append([first, "--workers"] + rest)
    }
    return meanings
  }

  /// The name of a lesson opens it.
  private func lesson(_ typed: [String]) -> [[String]] {
    guard let name = typed.first?.lowercased(), lessons.contains(name) else { return [] }
    return [["lesson", name] + typed.dropFirst()]
  }

  /// An option by its own name, also where its value is joined to it.
  private static func option(_ word: String) -> String {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let known = options[String(name)] else { return word }
    return ([known] + parts.dropFirst().map(String.init)).joined(separator: "=")
  }

  /// The words in small letters without punctuation.
  private static func phrase(_ words: [String]) -> String {
    let text = words.joined(separator: " ").lowercased()
    return String(text.trimming { "?？!！.。,，; ".contains($0) && text.count > 1 })
  }

  private var isQuestion: Bool {
    guard let first = words.first?.lowercased(), let last = words.last?.last else { return false }
    if Parsing.names.contains(first) || words.contains(where: { $0.hasPrefix("-") }) {
      return false
    }
    let isChinese = QuestionLanguage.of(words.joined(separator: " "), otherwise: "") == "zh"
    return "?？".contains(last) || isChinese || words.count > 3
      || Self.questions.contains(first) && words.count > 1
      || Self.topics.contains(Self.phrase([first]))
  }
}

extension String {
  /// The text without such characters at its ends.
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    let head = drop(while: isDropped)
    return head.prefix(head.count - head.reversed().prefix(while: isDropped).count)
  }
}
