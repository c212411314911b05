internal import Wording

/// A word of the pages of help; the raw value is its key in `help.md`.
enum HelpWord: String, WordKey {
  static let page = WordPage("help")

  case headArguments = "head-arguments"
  case headOptions = "head-options"
  case headSubcommands = "head-subcommands"
  case headExamples = "head-examples"
  case headFindings = "found"
  case foundAnswers = "found-answers"
  case answerMeaning = "found-answer"
  case shared
  case sharedAndRuntime = "shared-and-runtime"
  case withFacts = "with-facts"
  case values
  case `default`
  case valuesAndDefault = "values-and-default"
  case defaultCommand = "default-command"
  case theDefault = "the-default"
  case now
  case lastRun = "last-run"
  case everyFigure = "every-figure"
  case newestInterpreter = "newest-interpreter"
  case allInterpreters = "all-interpreters"
  case more = "help-of-one"
}
