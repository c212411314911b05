internal import Apparatus
internal import Experiments
internal import Platform
internal import Terminal
internal import Wording

/// The sentences of errors in one language: the word typed, what is allowed, and what to try.
struct ErrorSentences {
  let words: Wording

  /// What went wrong, whoever found it.
  func sentence(of error: any Error) -> String {
    switch error {
    case let error as ShellError: sentence(of: error)
    case let error as OptionError: sentence(of: error)
    case let error as InterpreterError: sentence(of: error)
    case let error as PlatformError: clause(of: error)
    default: "\(error)"
    }
  }

  /// The one line that a person reads.
  func sentence(of error: ShellError) -> String {
    typing(error) ?? learning(error) ?? programs(error) ?? watching(error) ?? notebook(error)
      ?? files(error) ?? exercises(error) ?? ""
  }

  /// A sentence with its places filled in.
  func say(_ word: ErrorWord, _ values: [String: String] = [:]) -> String { words(word, values) }

  /// A sentence with the nearest known word in it, or without one.
  func say(
    _ word: ErrorWord, meant: ErrorWord, _ nearest: String?, _ values: [String: String]
  ) -> String {
    guard let nearest else { return say(word, values) }
    return say(meant, values.merging(["nearest": nearest]) { own, _ in own })
  }

  /// What a value may be, where it is no word to type.
  private func spoken(_ fact: String) -> String {
    switch fact {
    case "a number from 1": say(.aNumberFromOne)
    case "two numbers": say(.twoNumbers)
    case _ where fact.hasPrefix("a day such as "):
      say(.aDay, ["day": String(fact.dropFirst("a day such as ".count))])
    default: fact
    }
  }

  /// Errors of what was typed as a command.
  private func typing(_ error: ShellError) -> String? {
    switch error {
    case .unknownCommand(let word, let nearest):
      say(.unknownCommand, meant: .unknownCommandMeant, nearest, ["word": word])
    case .noWords: say(.noWords)
    case .lineTooLong(let bytes, let most):
      say(
        .lineTooLong,
        [
          "count": NumberFormat.format(Double(bytes), unit: .count),
          "most": NumberFormat.format(Double(most), unit: .count),
        ])
    case .unfinishedQuote(let line): say(.unfinishedQuote, ["line": line])
    case .grammar(let complaint, let command):
      say(
        .seeHelp,
        [
          "sentence": words.closed(sentence(of: complaint)),
          "help": (["help"] + command).joined(separator: " "),
        ])
    case .needs(let option, let other): say(.needs, ["option": option, "other": other])
    case .launchOptionAtPrompt(let word): say(.launchOptionAtPrompt, ["word": word])
    case .either(let one, let other): say(.either, ["one": one, "other": other])
    case .excludes(let option, let other):
      say(.excludes, ["option": option, "other": spoken(other)])
    case .wrongSetting(let name, let value, let allowed):
      say(
        .wrongSetting, ["name": name, "value": value, "allowed": words.list(allowed.map(spoken))])
    case .unknownExperiment(let name, let nearest):
      say(.unknownExperiment, meant: .unknownExperimentMeant, nearest, ["name": name])
    case .unmeasured(let error): say(.unmeasured, ["reason": clause(of: error)])
    case .stopped: say(.stopped)
    case .interpreter(let error): sentence(of: error)
    case .noPython(let name, let with): say(.noPython, ["name": name, "with": words.list(with)])
    case .noNative(let name): say(.noNative, ["name": name])
    case .jobUnknown: say(.jobUnknown)
    case .noSource(let name, let files): say(.noSource, ["name": name, "files": words.list(files)])
    default: nil
    }
  }

  /// Errors of lessons, questions and claims.
  private func learning(_ error: ShellError) -> String? {
    switch error {
    case .unknownLesson(let name, let nearest, let known):
      say(
        .unknownLesson, meant: .unknownLessonMeant, nearest,
        ["name": name, "known": words.list(known)])
    case .unknownClaim(let row, let nearest):
      say(
        .unknownClaim, meant: .unknownClaimMeant, nearest.isEmpty ? nil : words.list(nearest),
        ["row": row])
    case .noLesson: say(.noLesson)
    case .noOpenQuestion: say(.noOpenQuestion)
    case .noSuchChoice(let word, let choices):
      say(.noSuchChoice, ["word": word, "choices": words.list(choices)])
    case .unclearAnswer(let typed, let choices):
      say(
        .unclearAnswer,
        [
          "words": typed, "letters": either(choices.map { words.quoted($0.letter) }),
          "choices": words.series(
            choices.map { words(JoiningWord.answer, ["finding": $0.letter, "answer": $0.text]) }),
        ])
    case .predictFirst(let choices): say(.predictFirst, ["choices": words.list(choices)])
    case .noSuchStep(let step, let last):
      say(.noSuchStep, ["step": "\(step)", "last": "\(last)"])
    case .noHint: say(.noHint)
    case .noQuizHint: say(.noQuizHint)
    case .noSuchNumber(let word, let example):
      say(.noSuchNumber, ["word": word, "example": example])
    case .unknownTerm(let word): say(.unknownTerm, ["word": word])
    case .nothingToRead(let topic): say(.nothingToRead, ["topic": topic])
    case .noSuchItem(let number, let last):
      say(.noSuchItem, ["number": "\(number)", "last": "\(last)"])
    case .unknownTopic(let topic, let nearest):
      say(
        .unknownTopic, meant: .unknownTopicNear, nearest.isEmpty ? nil : words.list(nearest),
        ["words": topic])
    case .leftoverAnswers(let given, let asked):
      say(.leftoverAnswers, ["given": "\(given)", "asked": "\(asked)"])
    case .wrongSureness(let word): say(.wrongSureness, ["word": word])
    case .atFirstStep: say(.atFirstStep)
    case .nothingToPredict(let lesson): say(.nothingToPredict, ["lesson": lesson])
    case .content(let faults): say(.content, ["count": "\(faults)"])
    case .missingContent(let path): say(.missingContent, ["path": path])
    default: nil
    }
  }

  /// Words of which one is to be chosen.
  private func either(_ all: [String]) -> String {
    guard all.count > 1, let last = all.last else { return words.list(all) }
    return words(
      JoiningWord.eitherOf, ["first": words.list(Array(all.dropLast())), "last": last])
  }

  /// Errors of the entries of the notebook and of what is exported.
  private func notebook(_ error: ShellError) -> String? {
    switch error {
    case .unknownEntry(let number, let last?):
      say(.unknownEntry, ["number": "\(number)", "last": "\(last)"])
    case .noRunYet: say(.noRunYet)
    case .unknownFinding(let name, let experiment, let known):
      say(
        .unknownFinding,
        ["name": name, "experiment": experiment, "known": words.list(known)])
    case .unknownEntry(let number, nil): say(.unknownEntryEmpty, ["number": "\(number)"])
    case .notARun(let number): say(.notARun, ["number": "\(number)"])
    case .differentExperiments(let first, let one, let second, let other):
      say(
        .differentExperiments,
        ["first": "\(first)", "one": one, "second": "\(second)", "other": other])
    case .unknownExport(let path): say(.unknownExport, ["path": path])
    case .nothingSelected: say(.nothingSelected)
    case .mixedComparison(let typed):
      say(.mixedComparison, ["words": typed.joined(separator: " ")])
    case .wrongRunCount(let count): say(.wrongRunCount, ["count": "\(count)"])
    case .tooFewFiles: say(.tooFewFiles)
    case .sameFileTwice(let path): say(.sameFileTwice, ["path": path])
    case .sameNameTwice(let name): say(.sameNameTwice, ["name": name])
    case .wrongNameCount(let count, let files):
      say(.wrongNameCount, ["count": "\(count)", "files": "\(files)"])
    case .notAnExport(let path): say(.notAnExport, ["path": path])
    case .emptyExport(let path): say(.emptyExport, ["path": path])
    case .newerExport(let path, let schema, let known):
      say(.newerExport, ["path": path, "schema": "\(schema)", "known": "\(known)"])
    case .damagedNotebook: say(.damagedNotebook)
    default: nil
    }
  }

  /// Errors of files and folders.
  private func files(_ error: ShellError) -> String? {
    switch error {
    case .unreadable(let path, let code):
      say(.unreadable, ["path": path, "reason": clause(ofCode: code)])
    case .unwritable(let path, let code):
      say(.unwritable, ["path": path, "reason": clause(ofCode: code)])
    case .unsaved(let folder, let code):
      say(.unsaved, ["path": folder, "reason": clause(ofCode: code)])
    case .damagedProgress(let kept): say(.damagedProgress, ["kept": kept])
    case .noPlaceToSave(let path): say(.noPlaceToSave, ["path": path])
    case .notAFile(let path): say(.notAFile, ["path": path])
    case .lockedFile(let path): say(.lockedFile, ["path": path])
    case .tooLong(let path, let bytes):
      say(.tooLong, ["path": path, "size": NumberFormat.format(Double(bytes), unit: .bytes)])
    case .noEditor(let command): say(.noEditor, ["command": command])
    case .notUTF8(let path): say(.notUtf8, ["path": path])
    default: nil
    }
  }
}
