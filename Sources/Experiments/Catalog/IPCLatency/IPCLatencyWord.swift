internal import Wording

/// The words of the tables and pictures of `ipc-latency`.
enum IPCLatencyWord: String, WordKey {
  static let page = WordPage("explain/ipc-latency")
  case barsTitle = "bars-title"
  case floor
  case channel, processes, threads
  case percentile99 = "percentile-99"
  case percentile999 = "percentile-999"
  case oneRoundTripIs = "one-round-trip-is"
  case tableCaption = "table-caption"
  case noTimeLeft = "no-time-left"
  case singleTrips = "single-trips"
  case median
  case yieldingPath = "yielding-path"
  case cacheLinePath = "cache-line-path"
  case futexPath = "futex-path"
  case conditionPath = "condition-path"
  case systemCallPath = "system-call-path"
  case pythonTitle = "python-title"
  case between
  case bytes
  case oneMebibyte = "one-mebibyte"
  case sharedMemory = "shared-memory"
}
