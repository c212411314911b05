internal import Wording

/// The words of the tables and pictures of `deadlock`.
enum DeadlockWord: String, WordKey {
  static let page = WordPage("explain/deadlock")
  case lock
  case workersTitle = "workers-title"
  case locksTitle = "locks-title"
  case noRemedy = "no-remedy"
  case withRemedy = "with-remedy"
  case tableTitle = "table-title"
  case remedy, deadlocked, throughput, retries
  case chanceTitle = "chance-title"
  case timeBetween = "time-between"
  case chance, counted, model
}

/// What a worker of `deadlock` does, as its events name it.
enum DeadlockState: String, WordKey {
  static let page = DeadlockWord.page
  case free, working, waiting
  case holdingOne = "holding one"
  case holdingOneWaiting = "holding one, waiting"
}
