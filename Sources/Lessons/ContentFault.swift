/// Something wrong in a content file, with its place.
public struct ContentFault: Hashable, Sendable {
  /// What is wrong, as facts; the sentence is the description.
  public enum Kind: Hashable, Sendable {
    // Files
    case strayFile
    case unreadableFile(code: Int32)
    case brokenEncoding
    case missingFile(reference: String)
    case duplicateLesson(other: String)
    // Pages
    case noTitle
    case noSummary
    case noSections
    case noText(section: String)
    case rawMarkup(String)
    case unknownInformation(String)
    case noCommand
    case unknownCommand(line: String, reason: String)
    // Questions
    case unknownMark(String)
    case tooFewOptions(count: Int)
    case optionWithoutMeaning(String)
    case unreadableMeaning(String)
    case duplicateOption(String)
    case mixedMeanings([String])
    case fixedPrediction
    case rightAnswers(count: Int)
    case unknownFinding(String, known: [String])
    case unknownValue(finding: String, value: String, known: [String])
    case uncoveredValue(finding: String, value: String)
    case unanswerable(finding: String, experiments: [String])
    // Explanations
    case unknownExperiment(String)
    case unreadableHeading(String)
    case missingExplanation(finding: String, value: String)
    case duplicateExplanation(finding: String, value: String)
    case unknownPlaceholder(String, known: [String])
    case unreadablePlaceholder(String)
    // Languages
    case differentSectionCount(here: Int, reference: Int)
    case differentCommands(here: [String], reference: [String])
    case differentQuestions(here: [String], reference: [String])
    case differentHintCount(here: Int, reference: Int)
    case differentPlaceholders(here: [String], reference: [String])
  }

  /// Where it is.
  public let location: ContentLocation
  /// What it is.
  public let kind: Kind

  /// A fault of a kind at a place.
  public init(_ kind: Kind, at location: ContentLocation) {
    self.kind = kind
    self.location = location
  }
}
