internal import Results
internal import Terminal

extension Quantity {
  /// What noting the events of a timeline cost the workers that it shows.
  static let recordingCost = Quantity(
    "recording-cost", unit: .share, of: "worker time spent recording the drawn events")
  /// What a parent learns of a process that ended by itself.
  static let learnedCode = Quantity(
    "learned-code", unit: .count, of: "exit code that the parent was told")
  /// What a parent learns of a process that was ended.
  static let learnedSignal = Quantity(
    "learned-signal", unit: .count, of: "number of the signal that ended the process")
}
