internal import Wording

/// The words of the tables and pictures of `race`, native and in Python.
enum RaceWord: String, WordKey {
  static let page = WordPage("explain/race")
  case `guard`, form, price, unguarded
  case updatesLost = "updates-lost"
  case shareLost = "share-lost"
  case eachUpdate = "each-update"
  case atWorkTogether = "at-work-together"
  case costTitle = "cost-title"
  case momentTitle = "moment-title"
  case slicesLookedFine = "slices-looked-fine"
  case testsLookedFine = "tests-looked-fine"
  case shareTitle = "share-title"
  // What a worker does in the picture, by the name in the records.
  case waiting
  case holdingLock = "holding-lock"
  case noTurn = "no-turn"
  // The ways of adding that Python compares.
  case call
  case plusEquals = "plus-equals"
  case lock
  case sharedValue = "shared-value"
  case sharedLock = "shared-lock"
}
