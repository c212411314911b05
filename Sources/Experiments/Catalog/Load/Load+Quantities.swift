internal import Results
internal import Terminal

/// What `load` measures and derives.
extension Load {
  static let offered = Quantity(
    "offered", unit: .perSecond, of: "requests that arrive in a second")
  static let throughput = Quantity(
    "throughput", unit: .perSecond, of: "requests finished in a second")
  static let keptUp = Quantity(
    "kept-up", unit: .share, of: "finished over arrived requests, in the same time")
  static let meanLatency = Quantity(
    "mean-latency", unit: .nanoseconds, of: "from the due arrival to the end of the service")
  static let medianLatency = Quantity(
    "median-latency", unit: .nanoseconds, of: "the same, half of the requests take longer")
  static let tailLatency = Quantity(
    "tail-latency", unit: .nanoseconds, of: "the same, one of 100 requests takes longer")
  static let concurrency = Quantity(
    "concurrency", unit: .count, of: "requests inside, looked at by the clock")
  static let queueLength = Quantity(
    "queue-length", unit: .count, of: "requests that no worker has taken yet")
  static let littleRatio = Quantity(
    "little-ratio", unit: .ratio, of: "requests inside over throughput times latency")
  static let sendingDelay = Quantity(
    "sending-delay", unit: .nanoseconds, of: "how late a request was sent, on average")
  static let modelLatency = Quantity(
    "model-latency", unit: .nanoseconds, of: "mean latency of the model M/M/c")
  static let modelRatio = Quantity(
    "model-ratio", unit: .ratio, of: "measured over modelled mean latency")
  static let latencyRise = Quantity(
    "latency-rise", unit: .ratio, of: "latency at the first clearly higher one over lowest")
  static let throughputRise = Quantity(
    "throughput-rise", unit: .ratio, of: "throughput over the same stretch of loads")
  static let overloadChange = Quantity(
    "overload-change", unit: .ratio, of: "throughput at the highest load over the best")
  static let littleMean = Quantity(
    "little-mean", unit: .ratio, of: "little-ratio, mean of all loads")
  static let modelMean = Quantity(
    "model-mean", unit: .ratio, of: "model-ratio, mean of the loads in its valid range")
  static let knee = Quantity(
    "knee", unit: .share, of: "offered load with the largest throughput over latency")
  static let capacity = Quantity(
    "capacity", unit: .perSecond, of: "requests a second when all workers are always busy")
  static let closedThroughput = Quantity(
    "closed-throughput", unit: .perSecond, of: "answers a second to a fixed number of clients")
  static let closedLatency = Quantity(
    "closed-latency", unit: .nanoseconds, of: "from a client's request to its answer")

  static let quantities = [
    offered, throughput, keptUp, meanLatency, medianLatency, tailLatency, concurrency, queueLength,
    littleRatio, sendingDelay, modelLatency, modelRatio, latencyRise, throughputRise,
    overloadChange, littleMean, modelMean, knee, capacity, closedThroughput, closedLatency,
  ]
}
