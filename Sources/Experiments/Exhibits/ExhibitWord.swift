internal import Wording

/// The words that the tables and pictures of several experiments share.
enum ExhibitWord: String, WordKey {
  static let page = WordPage("exhibits")
  case quantity, condition, value, interval, of, exact
  case oneValue = "one-value"
  case ratioOfRounds = "ratio-of-rounds"
  case notMeasured = "not-measured"
  case worker
  case measuredIn = "measured-in"
  case findingsOfFirst = "findings-of-first"
  case exitCode = "exit-code"
  case signal
  case givesPages = "gives-pages"
  case mapsPages = "maps-pages"
  case carriesAtMost = "carries-at-most"
  case holdsOneMessage = "holds-one-message"
  case worksWithinProcess = "works-within-process"
  case workerEnded = "worker-ended"
  case wrongResult = "wrong-result"
  case childExited = "child-exited"
  case childKilled = "child-killed"
  case teamIncomplete = "team-incomplete"
  case waitsFor = "waits-for"
  case isHeldBy = "is-held-by"
  case circleFound = "circle-found"
  case lockFree = "lock-free"
  case lockHeld = "lock-held"
}
