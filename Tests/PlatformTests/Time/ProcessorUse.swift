import Platform

/// Processor time that a test uses up.
enum ProcessorUse {
  /// Keeps the calling thread busy until it has used this many nanoseconds of processor time.
  static func spin(nanoseconds: Int) {
    let end = ProcessorClock.thread() + nanoseconds
    while ProcessorClock.thread() < end {}
  }
}
