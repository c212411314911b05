internal import Platform

extension Observations {
  /// The name of the note that says how many processors the worker could use.
  fileprivate static let usableProcessors = "usable-processors"

  /// How many processors the worker could use; nil where it did not say.
  var usableProcessors: Int? { note(Observations.usableProcessors)?.value.map { Int($0) } }
}

extension Recorder {
  /// Says how many processors the measured workers can use.
  func noteUsableProcessors(_ count: Int) throws(PlatformError) {
    try note(Observations.usableProcessors, value: Double(count))
  }
}
