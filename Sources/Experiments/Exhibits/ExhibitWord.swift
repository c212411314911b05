internal import Wording

/// The words that the tables and pictures of several experiments share.
enum ExhibitWord: String, WordKey {
  static let page = WordPage("exhibits")
  case quantity, condition, value, interval, of, exact
  case oneValue = "one-value"
  case worker
  case measuredIn = "measured-in"
  case findingsOfFirst = "findings-of-first"
  case exitCode = "exit-code"
  case signal
  case channel, processes, threads
  case percentile99 = "percentile-99"
  case percentile999 = "percentile-999"
  case oneRoundTripIs = "one-round-trip-is"
  case latencyCaption = "latency-caption"
  case noTimeLeft = "no-time-left"
  case waitsFor = "waits-for"
  case isHeldBy = "is-held-by"
  case circleFound = "circle-found"
  case lockFree = "lock-free"
  case lockHeld = "lock-held"
}
