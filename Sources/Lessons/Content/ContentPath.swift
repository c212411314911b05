/// What a path below the lessons folder stands for.
struct ContentPath: Equatable, Sendable {
  /// The kinds of files there are.
  enum Kind: Equatable, Sendable {
    case lesson(number: Int, name: String)
    case explanation(experiment: String)
    case faq
    case claims
    case misconceptions
    case synonyms
    case glossary
    case reading
    /// What is said of a program to repair.
    case exercise(name: String)
    /// Words by keys, such as `phrases` and `errors`.
    case words(page: String)
  }

  /// The pages of words beside the lessons.
  static let wordPages = [
    "phrases", "words", "advice", "exhibits", "errors", "results", "help", "programs", "play",
    "exercises", "watch",
  ]

  let language: String
  let kind: Kind
  /// The path as written.
  let written: String

  /// Reads `en/01-thread-basics.md`, `en/explain/race.md`, `en/faq.md` and `en/claims.md`.
  init?(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard let language = parts.first, Self.isLanguage(language), path.hasSuffix(".md"),
      let file = parts.last?.dropLast(3)
    else { return nil }
    switch parts.count {
    case 2 where file == "faq": kind = .faq
    case 2 where file == "claims": kind = .claims
    case 2 where file == "misconceptions": kind = .misconceptions
    case 2 where file == "synonyms": kind = .synonyms
    case 2 where file == "glossary": kind = .glossary
    case 2 where file == "reading": kind = .reading
    case 2 where Self.wordPages.contains(String(file)): kind = .words(page: String(file))
    case 2:
      let words = file.split(separator: "-", maxSplits: 1)
      guard words.count == 2, let number = Int(words[0]), number > 0, Name.isValid(words[1])
      else { return nil }
      kind = .lesson(number: number, name: String(words[1]))
    case 3 where parts[1] == "explain" && Name.isValid(file):
      kind = .explanation(experiment: String(file))
    case 3 where parts[1] == ExercisePath.folder && Name.isValid(file):
      kind = .exercise(name: String(file))
    default: return nil
    }
    self.language = String(language)
    written = path
  }

  /// The same file in another language.
  func inLanguage(_ other: String) -> String {
    other + written.dropFirst(language.count)
  }

  /// Two or three small letters, and perhaps a region behind a hyphen: `en`, `zh`, `pt-BR`.
  static func isLanguage(_ text: Substring) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), parts.count <= 2 else {
      return false
    }
    let (small, large) = (
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z")
    )
    return first.allSatisfy(small.contains)
      && parts.dropFirst().allSatisfy { region in
        region.count >= 2 && region.allSatisfy { small.contains($0) || large.contains($0) }
      }
  }
}

extension ContentPath {
  /// Where the file of a kind is expected.
  static func path(of kind: Kind, language: String) -> String {
    switch kind {
    case .lesson(let number, let name): "\(language)/\(number < 10 ? "0" : "")\(number)-\(name).md"
    case .explanation(let experiment): "\(language)/explain/\(experiment).md"
    case .faq: "\(language)/faq.md"
    case .claims: "\(language)/claims.md"
    case .misconceptions: "\(language)/misconceptions.md"
    case .synonyms: "\(language)/synonyms.md"
    case .glossary: "\(language)/glossary.md"
    case .reading: "\(language)/reading.md"
    case .exercise(let name): "\(language)/\(ExercisePath.folder)/\(name).md"
    case .words(let page): "\(language)/\(page).md"
    }
  }
}

extension ContentPath {
  /// The exercise whose page it is; nil for other files.
  var exerciseName: String? {
    if case .exercise(let name) = kind { name } else { nil }
  }
}
