internal import Experiments
internal import Glibc

extension ShellError: CustomStringConvertible {
  /// The one line a person reads: the word typed, what is allowed, and what to try.
  var description: String {
    switch self {
    case .unknownCommand(let word, let nearest):
      "unknown command '\(word)'." + meant(nearest) + " Type 'help' for the list."
    case .unfinishedQuote(let line): "a quote is opened and never closed in: \(line)"
    case .grammar(let sentence, let command):
      sentence + (sentence.hasSuffix(".") || sentence.hasSuffix("?") ? " " : ". ")
        + "Type '\((["help"] + command).joined(separator: " "))' for what is allowed."
    case .needs(let option, let other): "'\(option)' needs \(other) beside it"
    case .launchOptionAtPrompt(let word):
      "'\(word)' is no command. Options of the program itself stand before the first command: "
        + "conlab \(word) …; settings of a running lab: 'set'."
    case .unknownLesson(let name, let nearest, let known):
      "there is no lesson '\(name)'." + meant(nearest)
        + " The lessons are \(known.joined(separator: ", "))."
    case .unknownClaim(let row, let nearest):
      "the article has no claim '\(row)'."
        + (nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: ", "))?")
        + " Type 'claims' for the list."
    case .either(let one, let other):
      "'\(one)' and '\(other)' exclude each other; leave one of them out."
    case .noLesson: "no lesson is open. Type 'lessons' to choose one."
    case .noOpenQuestion: "no question is open. Type 'where' to see what comes next."
    case .noSuchChoice(let word, let choices):
      "'\(word)' is not one of the choices: \(choices.joined(separator: ", "))"
    case .predictFirst(let choices):
      "a question is open. Answer with \(choices.joined(separator: ", ")), or 'skip' the step."
    case .noHint: "this step has no hint; its text says all there is."
    case .noQuizHint: "this question has no hint. '?' leaves it open, 'skip' goes on."
    case .noSuchNumber(let word, let example):
      "'\(word)' is no number with a unit that fits. Type one such as \(example), or '?' for not sure."
    case .noSuchItem(let number, let last):
      "the FAQ has no question \(number). They are numbered from 1 to \(last); 'faq' lists them."
    case .unknownTopic(let words, let nearest):
      "no questions about '\(words)'."
        + (nearest.isEmpty ? "" : " Nearest: \(nearest.joined(separator: ", ")).")
        + " A topic is a lesson, a name or number of the FAQ, or words."
    case .leftoverAnswers(let given, let asked):
      "\(given) answers for \(asked) question\(asked == 1 ? "" : "s"). "
        + "Without --answers the questions are shown."
    case .wrongSureness(let word):
      "'\(word)' is no confidence: 1 guessing, 2 fairly sure, 3 certain, or empty."
    case .unmeasured(let reason): "the experiment could not be run: \(reason)"
    case .stopped: "stopped before it was measured. The question stays open."
    case .atFirstStep: "this is the first step already."
    case .unknownExperiment(let name, let nearest):
      "there is no experiment '\(name)'." + meant(nearest) + " Type 'experiments' for the list."
    case .wrongSetting(let name, let value, let allowed):
      "'\(value)' is no value of \(name). It takes \(allowed.joined(separator: ", "))."
    case .unknownEntry(let number, let last):
      "the notebook has no entry \(number)."
        + (last.map { " The last one is \($0)." } ?? " It is empty.")
    case .notARun(let number):
      "entry \(number) is not a run. Type 'notebook list' to see which are."
    case .differentExperiments(let first, let one, let second, let other):
      "entry \(first) is a run of \(one) and entry \(second) one of \(other); only runs of the "
        + "same experiment can be compared."
    case .unknownExport(let path):
      "'\(path)' tells no format. Let the name end in .html, .md, .json or .csv."
    case .nothingSelected: "no entry of the notebook fits. 'notebook list' shows the newest ones."
    case .excludes(let option, let other): "'\(option)' cannot be used together with \(other)"
    case .mixedComparison(let words):
      "'\(words.joined(separator: " "))' mixes numbers and files. Compare two runs by their "
        + "numbers, or two or more .json exports."
    case .wrongRunCount(let count):
      "\(count) number\(count == 1 ? "" : "s") given; two runs can be compared: "
        + "notebook compare 3 5"
    case .tooFewFiles:
      "at least two .json exports are needed; 'notebook export NAME.json' writes one."
    case .sameFileTwice(let path): "'\(path)' is named twice"
    case .sameNameTwice(let name): "two people cannot both be called '\(name)'"
    case .wrongNameCount(let count, let files):
      "\(count) name\(count == 1 ? "" : "s") for \(files) files. Give one --name for each file, or "
        + "none."
    case .notAnExport(let path):
      "'\(path)' is no export of a notebook. 'notebook export NAME.json' writes one."
    case .emptyExport(let path): "'\(path)' is empty: it holds no entries"
    case .newerExport(let path, let schema, let known):
      "'\(path)' has schema \(schema), written by a newer lab; this one reads up to \(known)."
    case .unreadable(let path, let code):
      "cannot read '\(path)': \(ErrorText.of(code))."
    case .unwritable(let path, let code):
      "cannot write '\(path)': \(ErrorText.of(code))."
    case .unsaved(let folder, let code):
      "nothing can be saved in '\(folder)': \(ErrorText.of(code)). The lab goes on without."
    case .content(let faults): "\(faults) fault\(faults == 1 ? "" : "s") in the lessons"
    case .damagedProgress(let kept):
      "the progress file was damaged. It was kept as '\(kept)', and you begin anew."
    case .notUTF8(let path): "'\(path)' is not UTF-8 text"
    case .missingContent(let path): "the lessons have no file '\(path)'"
    case .interpreter(let error): error.description
    case .noPython(let name, let with):
      "\(name) is measured by machine code alone. Python measures \(with.joined(separator: ", "))."
    case .noNative(let name):
      "\(name) is measured by Python alone. Leave out --runtime native to see its script."
    case .jobUnknown:
      "advise knows nothing about the job. Say something, such as --waits cpu --runtime python, "
        + "or let it ask you at the prompt."
    case .noSource(let name, let files):
      "'\(name)' is none of the files. They are \(files.joined(separator: ", "))."
    case .damagedNotebook: "a result could not be written or read as JSON"
    case .noPlaceToSave(let path):
      "progress cannot be saved in '\(path)'. Set XDG_STATE_HOME to a folder you can write."
    }
  }

  /// The exit status that the error stands for.
  var exitCode: ExitCode {
    switch self {
    case .content, .unwritable, .unsaved, .noPlaceToSave, .damagedProgress, .damagedNotebook,
      .unmeasured:
      .failed
    case .stopped: .interrupted
    case .interpreter(let error): error.isChoice ? .badInput : .failed
    default: .badInput
    }
  }

  private func meant(_ nearest: String?) -> String {
    nearest.map { " Did you mean '\($0)'?" } ?? ""
  }
}

/// The words the C library has for an error number.
private enum ErrorText {
  /// A clause such as "No such file or directory", in lower case.
  static func of(_ code: Int32) -> String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
