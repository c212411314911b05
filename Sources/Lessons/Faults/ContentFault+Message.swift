extension ContentFault: CustomStringConvertible {
  /// The fault as one line: `file:line:column: message`.
  public var description: String {
    "\(location.file):\(location.line):\(location.column): \(message)"
  }

  /// What is wrong and, where it is not obvious, what to do.
  public var message: String {
    switch kind {
    case .strayFile:
      "no content has this name; expected LANGUAGE/NN-name.md, LANGUAGE/explain/NAME.md, "
        + "LANGUAGE/exercises/NAME.md, "
        + "LANGUAGE/faq.md, LANGUAGE/misconceptions.md, LANGUAGE/synonyms.md, LANGUAGE/claims.md, "
        + "LANGUAGE/glossary.md, LANGUAGE/reading.md "
        + "or one of LANGUAGE/\(ContentPath.wordPages.joined(separator: ".md, ")).md"
    case .unreadableFile(let code): "the file cannot be read (errno \(code))"
    case .brokenEncoding: "the file is not valid UTF-8"
    case .missingFile(let reference): "the file is missing; \(reference) exists"
    case .duplicateLesson(let other): "number or name already used by \(other)"
    case .noTitle: "no title; expected a heading such as '# Threads'"
    case .noSummary: "no summary between the title and the first '##' heading"
    case .noSections: "no '##' heading; expected at least one"
    case .noText(let section): "no text to read below '\(section)'"
    case .rawMarkup(let text): "raw HTML is not shown: '\(Self.short(text))'"
    case .unknownInformation(let text):
      "unknown word behind the fence '\(text)'; "
        + "expected 'conlab', 'conlab modify' or 'conlab explore'"
    case .noCommand: "no command in the block"
    case .unknownCommand(let line, let reason): "cannot run '\(line)': \(reason)"
    case .unknownMark(let word):
      "a quotation with a list begins with '\(word)'; "
        + "expected Predict, Recall, Explain, Hint or Term"
    case .tooFewOptions(let count): "a question needs at least two options, found \(count)"
    case .optionWithoutMeaning(let text):
      "option '\(Self.short(text))' does not end in a code span such as `finding: value`"
    case .unreadableMeaning(let span):
      "cannot read '\(span)'; expected 'finding: value', 'right' or 'wrong: misconception'"
    case .duplicateOption(let text):
      "option '\(Self.short(text))' has the text or a value of an earlier one"
    case .mixedMeanings(let names):
      "the options are about different things: \(names.joined(separator: ", "))"
    case .fixedPrediction:
      "a prediction is decided by a finding; expected 'finding: value' instead of right or wrong"
    case .rightAnswers(let count): "expected exactly one option that is 'right', found \(count)"
    case .unknownFinding(let name, let known):
      "unknown finding '\(name)'; \(Self.expected(name, known))"
    case .unknownValue(let finding, let value, let known):
      "finding '\(finding)' has no value '\(value)'; \(Self.expected(value, known))"
    case .uncoveredValue(let finding, let value):
      "no option stands for '\(finding): \(value)', so nobody could be right then"
    case .unanswerable(let finding, let experiments):
      "no command of this section measures '\(finding)'; it runs \(Self.list(experiments))"
    case .placeholderInQuestion(let text):
      "nothing is filled in for '\(Self.short(text))' in a question; write what the learner reads"
    case .unknownMisconception(let name, let nearest):
      "no other place names the misconception '\(name)'; did you mean '\(nearest)'?"
    case .namelessItem(let title):
      "heading '\(Self.short(title))' does not end in a code span with a name, such as `fork-cost`"
    case .duplicateItem(let name): "a second item with the name '\(name)'"
    case .missingPart(let part, let name): "item '\(name)' has no \(part.wanted)"
    case .unreadableEvidence(let span):
      "cannot read '\(span)'; expected a finding, a quantity, or quantity@condition"
    case .unknownLesson(let name): "there is no lesson '\(name)'"
    case .optionWithoutMisconception(let text):
      "option '\(Self.short(text))' can be wrong and names no misconception"
    case .unexplainedMisconception(let name): "misconceptions.md has no section '## \(name)'"
    case .unreadableAim(let span):
      "cannot read '\(span)'; expected 'quantity: within 2; finding: name', 'above: misconception' "
        + "or 'below: misconception'"
    case .incompleteEstimate:
      "an estimate needs three items: 'quantity: within 2; finding: name', "
        + "'above: misconception' and 'below: misconception'"
    case .noSynonyms: "expected list items with at least two words each, parted by commas"
    case .unknownQuantity(let name, let known):
      "the item's command does not measure '\(name)'; \(Self.expected(name, known))"
    case .termBoxWithoutKey: "the box names no term; expected code spans such as `race-condition`"
    case .unknownTerm(let key, let known):
      "the glossary has no term '\(key)'; \(Self.expected(key, known))"
    case .duplicateTerm(let key): "the term '\(key)' stands in an earlier place already"
    case .termWithoutBox(let key): "no step of a lesson has a box for '\(key)'"
    case .termBeforeBox(let written, let key, let box):
      "uses '\(written)' before the box of '\(key)', which stands in \(box)"
    case .unreadableAddress(let text):
      "expected an address such as https://example.org/ below the heading, found "
        + "'\(Self.short(text))'"
    case .duplicateWork(let key): "the work '\(key)' or its address was named before"
    case .worksOfLesson(let lesson, let count):
      "\(count) works name the lesson '\(lesson)'; expected 3 to 6"
    case .noArticleSections:
      "no list of the article's sections; expected items such as '- `2.2` Processes: C2.2a, C2.2b'"
    case .unreadableArticleSection(let text):
      "cannot read '\(Self.short(text))'; expected '`2.2` Processes: C2.2a, C2.2b'"
    case .claimWithoutRows:
      "the claim names no row; expected a line such as '*Section 2.2: C2.2b*' below the heading"
    case .unknownRow(let row, let known):
      "no section of the article has a row '\(row)'; expected \(Self.list(known))"
    case .missingRow(let row): "no claim states the row '\(row)'"
    case .duplicateRow(let row): "the row '\(row)' stands in an earlier place already"
    case .wrongSections(let here, let rows):
      "the line names the sections \(Self.list(here)), but its rows stand in \(Self.list(rows))"
    case .claimWithoutRules:
      "no list behind the commands that says what supports the claim and what refutes it"
    case .unreadableRule(let text):
      "cannot read the rule '\(Self.short(text))'; expected a text and a code span such as "
        + "`supported if finding: value`"
    case .ruleWithoutText(let span):
      "the rule '\(Self.short(span))' says nothing in words"
    case .unreadableSelector(let condition):
      "cannot read '\(condition)'; expected an option with its value behind '@', such as "
        + "'finding@option=value: value'"
    case .unknownOption(let option, let condition, let known):
      "no command of the claim has the option '--\(option)' of '\(condition)'; "
        + Self.expected(option, known)
    case .unusedValue(let value, let condition, let commands):
      "no command of the claim has the value '\(value)' of '\(condition)': \(Self.list(commands))"
    case .ambiguousFinding(let name, let commands):
      "'\(name)' is measured by \(commands.count) commands of the claim; expected an option that "
        + "one of them alone has, such as '\(name)@option=value': \(Self.list(commands))"
    case .notInClaim:
      "a claim holds text, commands and rules; no question, no hint, no 'conlab modify'"
    case .missingExerciseFile(let file): "there is no file '\(file)'"
    case .noJudge: "no block with 'judge' behind the fence, which says how the file is judged"
    case .secondJudge:
      "a second block with 'judge' behind the fence; that of the reference language counts"
    case .exerciseWithoutPage(let name): "the exercise '\(name)' has files and no page"
    case .unknownExperiment(let name): "there is no experiment '\(name)'"
    case .unreadableHeading(let text):
      "cannot read the heading '\(text)'; expected 'finding: value'"
    case .missingExplanation(let finding, let value): "no section '## \(finding): \(value)'"
    case .duplicateExplanation(let finding, let value):
      "a second section '## \(finding): \(value)'"
    case .unknownPlaceholder(let name, let known):
      "nothing measures '{\(name)}'; \(Self.expected(name, known))"
    case .placeholderWithoutCondition(let name, let known):
      "'{\(name)}' names no condition; \(Self.expected(name, known))"
    case .unreadablePlaceholder(let text):
      "a brace in '\(Self.short(text))' is no placeholder; expected {name} or {name@condition}"
    case .missingWord(let key): "no text for the key '\(key)'"
    case .unknownWord(let key): "nothing asks for the key '\(key)'"
    case .duplicateWord(let key): "a second text for the key '\(key)'"
    case .unknownPlace(let name, let known):
      "nothing fills in '{\(name)}'; the reference language has \(Self.list(known))"
    case .differentSectionCount(let here, let reference):
      "\(here) sections, but \(reference) in the reference language"
    case .differentCommands(let here, let reference): Self.difference("commands", here, reference)
    case .differentQuestions(let here, let reference):
      Self.difference("questions", here, reference)
    case .differentTerms(let here, let reference): Self.difference("terms", here, reference)
    case .differentHintCount(let here, let reference):
      "\(here) hints, but \(reference) in the reference language"
    case .differentRules(let here, let reference):
      Self.difference("rows or rules", here, reference)
    case .differentArticleSections(let here, let reference):
      Self.difference("sections of the article", here, reference)
    case .differentPlaceholders(let here, let reference):
      Self.difference("placeholders", here, reference)
    case .differentItem(let here, let reference): Self.difference("item", here, reference)
    }
  }

  private static func difference(_ what: String, _ here: [String], _ reference: [String]) -> String
  {
    "other \(what) than in the reference language: \(list(here)) instead of \(list(reference))"
  }

  /// The word that was probably meant, or all that could be.
  private static func expected(_ word: String, _ known: [String]) -> String {
    let nearest = Nearest.word(to: word, among: known)
    return nearest.map { "did you mean '\($0)'?" } ?? "expected \(list(known))"
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "nothing" : words.joined(separator: ", ")
  }

  private static func short(_ text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    return line.count > 40 ? line.prefix(39) + "…" : String(line)
  }
}

extension ContentFault.Part {
  /// The part, and the form it has in the file.
  fileprivate var wanted: String {
    switch self {
    case .answer: "answer; expected a paragraph"
    case .wordings: "other wordings; expected a quotation that begins with **Also asked**"
    case .command: "command that measures it; expected a block with 'conlab' behind the fence"
    case .evidence: "evidence; expected a quotation that begins with **Evidence**"
    case .lesson: "lesson; expected a quotation that begins with **Lesson** and has a link"
    case .question: "question; expected a quotation with **Recall**, **Explain** or **Estimate**"
    }
  }
}
