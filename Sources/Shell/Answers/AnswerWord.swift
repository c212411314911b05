internal import Wording

/// A word of the screen that answers; the raw value is the key in `results.md`.
enum AnswerWord: String, WordKey {
  static let page = WordPage("results")

  /// Findings that could not be told, with the one cause of all of them.
  case cause
  /// All that could not be told.
  case undecided
  /// The same by the names alone, and what says the causes.
  case undecidedBriefly = "undecided-briefly"
  /// What Enter does where measuring on may tell.
  case measureOn = "measure-on"
  /// The option that measures longer, where nobody sits at a prompt.
  case measureLonger = "measure-longer"
  /// That a finding was explained in a step of a lesson.
  case toldInStep = "told-in-step"
  /// That a finding was explained with a run of the notebook.
  case toldWithEntry = "told-with-entry"
  /// That not all is said of why, and what says the rest.
  case whyGoesOn = "why-goes-on"
  /// How many rows of a table without a title are left out, and what shows them.
  case rowsLeft = "rows-left"
  /// The title of a table or picture whose last rows are left out.
  case rowsLeftOf = "rows-left-of"
  /// Where the run stands in the notebook.
  case entry = "run-entry"
  /// What shows the rest.
  case more = "run-more"
}
