internal import Wording

/// The words of the tables and pictures of `philosophers`.
enum PhilosophersWord: String, WordKey {
  static let page = WordPage("explain/philosophers")
  case philosopher, fork
  case peopleTitle = "people-title"
  case forksTitle = "forks-title"
  case tableTitle = "table-title"
  case strategy, deadlocked
  case mealsPerSecond = "meals-per-second"
  case fairness
  case longestHunger = "longest-hunger"
  case recording
  case tableCaption = "table-caption"
  case barsTitle = "bars-title"
}

/// What a philosopher does, as its events name it.
enum PhilosopherState: String, WordKey {
  static let page = PhilosophersWord.page
  case thinking, eating, waiting
  case oneFork = "one fork"
  case oneForkWaiting = "one fork, waiting"
}
