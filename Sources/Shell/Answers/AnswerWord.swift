internal import Wording

/// A word of the screen that answers; the raw value is the key in `results.md`.
enum AnswerWord: String, WordKey {
  static let page = WordPage("results")

  /// Findings that could not be told, with the one cause of all of them.
  case cause
  /// All that could not be told.
  case undecided
  /// What Enter does where measuring on may tell.
  case measureOn = "measure-on"
  /// The option that measures longer, where nobody sits at a prompt.
  case measureLonger = "measure-longer"
  /// That a finding was explained in a step of a lesson.
  case toldInStep = "told-in-step"
  /// That a finding was explained with a run of the notebook.
  case toldWithEntry = "told-with-entry"
  /// Where the run stands in the notebook.
  case entry = "run-entry"
  /// What shows the rest.
  case more = "run-more"
}
