/// Something wrong in a content file, with its place.
public struct ContentFault: Hashable, Sendable {
  /// What is wrong, as facts; the sentence is the description.
  public enum Kind: Hashable, Sendable {
    // MARK: Files
    /// A file with a name that no content has.
    case strayFile
    /// The system refuses the file; the code is an `errno`.
    case unreadableFile(code: Int32)
    /// The file is not UTF-8.
    case brokenEncoding
    /// The file is not there, although another language has it.
    case missingFile(reference: String)
    /// Another lesson of the language has the same number or name.
    case duplicateLesson(other: String)

    // MARK: Pages
    /// No heading of level one.
    case noTitle
    /// Nothing between the title and the first section.
    case noSummary
    /// No heading of level two.
    case noSections
    /// A section without anything to read.
    case noText(section: String)
    /// HTML, which no terminal shows.
    case rawMarkup(String)
    /// `conlab` behind a fence, followed by a word that means nothing.
    case unknownInformation(String)
    /// A block of commands that is empty.
    case noCommand
    /// A command line that the grammar refuses, and why.
    case unknownCommand(line: String, reason: String)

    // MARK: Questions
    /// A quotation that looks like a question and begins with an unknown word.
    case unknownMark(String)
    /// Fewer than two options.
    case tooFewOptions(count: Int)
    /// An option that does not end in a code span.
    case optionWithoutMeaning(String)
    /// A code span that has none of the forms of a meaning.
    case unreadableMeaning(String)
    /// An option that says or means what an earlier one does.
    case duplicateOption(String)
    /// Options about several findings, or about a finding and a fixed answer.
    case mixedMeanings([String])
    /// A prediction whose answer is written down.
    case fixedPrediction
    /// A fixed question with no right answer or with several.
    case rightAnswers(count: Int)
    /// A finding that no experiment in question declares.
    case unknownFinding(String, known: [String])
    /// A value that the finding does not have.
    case unknownValue(finding: String, value: String, known: [String])
    /// A value that may be measured and that no option stands for.
    case uncoveredValue(finding: String, value: String)
    /// A prediction about a finding that the section's commands do not measure.
    case unanswerable(finding: String, experiments: [String])
    /// Something in braces in a question, where nothing is filled in.
    case placeholderInQuestion(String)
    /// A belief that is probably the misspelt name of another one.
    case unknownMisconception(String, nearest: String)

    // MARK: The FAQ
    /// An item whose heading does not end in a code span with its name.
    case namelessItem(String)
    /// A second item of that name.
    case duplicateItem(String)
    /// An item that lacks something.
    case missingPart(Part, of: String)
    /// A code span in the evidence that is no finding and no quantity.
    case unreadableEvidence(String)
    /// A link to a lesson that does not exist.
    case unknownLesson(String)
    /// A wrong option that stands for no belief.
    case optionWithoutMisconception(String)
    /// A belief without a text.
    case unexplainedMisconception(String)
    /// A code span of a question for a number that has none of its forms.
    case unreadableAim(String)
    /// A question for a number without its three items.
    case incompleteEstimate
    /// A page or a line of synonyms without two words that mean the same.
    case noSynonyms
    /// A quantity that the item's command does not measure.
    case unknownQuantity(String, known: [String])

    // MARK: The field's words, and where to go on
    /// A box that names no term.
    case termBoxWithoutKey
    /// A key of a box that the glossary does not have.
    case unknownTerm(String, known: [String])
    /// A second box of a term, or a second term of that key.
    case duplicateTerm(String)
    /// A term that no lesson shows.
    case termWithoutBox(String)
    /// A term that a lesson uses before its box; the place of the box.
    case termBeforeBox(written: String, key: String, box: String)
    /// A work without an address below its heading.
    case unreadableAddress(String)
    /// A second work with the same key or address.
    case duplicateWork(String)
    /// A lesson with too few or too many places to go on.
    case worksOfLesson(String, count: Int)

    // MARK: Exercises
    /// An exercise that lacks a file.
    case missingExerciseFile(String)
    /// A page of an exercise that does not say how it is judged.
    case noJudge
    /// A translation that says again how the exercise is judged.
    case secondJudge
    /// Files of an exercise that has no page.
    case exerciseWithoutPage(String)

    // MARK: Claims
    /// No list of the article's sections before the first claim.
    case noArticleSections
    /// A section of the article without number or rows.
    case unreadableArticleSection(String)
    /// A claim that does not say which rows of the article it states.
    case claimWithoutRows
    /// A row that the list of sections does not have.
    case unknownRow(String, known: [String])
    /// A row that no claim states.
    case missingRow(String)
    /// A row that is listed or stated a second time.
    case duplicateRow(String)
    /// A claim that names other sections than those of its rows.
    case wrongSections(here: [String], rows: [String])
    /// A claim with a test and without rules.
    case claimWithoutRules
    /// A rule that does not end in a code span of a known form.
    case unreadableRule(String)
    /// A rule that says nothing in words.
    case ruleWithoutText(String)
    /// A condition that names no option, or no value of it, behind its finding.
    case unreadableSelector(String)
    /// A condition on an option that no command of the claim has.
    case unknownOption(String, condition: String, known: [String])
    /// A condition on a value that no command of the claim gives to the option.
    case unusedValue(String, condition: String, commands: [String])
    /// A finding that several commands of the claim measure.
    case ambiguousFinding(String, commands: [String])
    /// A question, a hint or a command to be modified in a claim.
    case notInClaim

    // MARK: Explanations
    /// Explanations of an experiment that does not exist.
    case unknownExperiment(String)
    /// A heading of an explanation that is not `finding: value`.
    case unreadableHeading(String)
    /// A declared value without a section.
    case missingExplanation(finding: String, value: String)
    /// A second section for the same value.
    case duplicateExplanation(finding: String, value: String)
    /// A placeholder for something that is not measured.
    case unknownPlaceholder(String, known: [String])
    /// A placeholder without the condition that its quantity has elsewhere on the page.
    case placeholderWithoutCondition(String, known: [String])
    /// A brace that belongs to no placeholder.
    case unreadablePlaceholder(String)

    // MARK: Words
    /// A key that the program asks for, or that another language has, without a text.
    case missingWord(String)
    /// A key that nothing asks for.
    case unknownWord(String)
    /// A second text of a key.
    case duplicateWord(String)
    /// A place to fill in that the reference language does not have.
    case unknownPlace(String, known: [String])

    // MARK: Languages
    /// A translation with more or fewer sections.
    case differentSectionCount(here: Int, reference: Int)
    /// A translated section with other commands.
    case differentCommands(here: [String], reference: [String])
    /// A translated section with other questions or meanings.
    case differentQuestions(here: [String], reference: [String])
    /// A translated section or page with other terms or other works.
    case differentTerms(here: [String], reference: [String])
    /// A translated section with more or fewer hints.
    case differentHintCount(here: Int, reference: Int)
    /// A translated claim with other rows or other rules.
    case differentRules(here: [String], reference: [String])
    /// A translation that lists other sections of the article or other rows.
    case differentArticleSections(here: [String], reference: [String])
    /// A translated explanation with other placeholders.
    case differentPlaceholders(here: [String], reference: [String])
    /// A translated item with another name, other evidence, lessons or questions for numbers.
    case differentItem(here: [String], reference: [String])
  }

  /// What an item of the FAQ must have.
  public enum Part: String, Hashable, Sendable {
    case answer, wordings, command, evidence, lesson, question
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
