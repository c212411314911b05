internal import Platform

/// Waiting by looking again and again.
public enum SpinWait {
  /// Looks until the condition holds.
  ///
  /// The first looks follow each other as fast as they can, because a message between two
  /// processors takes less time than the instruction that eases a spin. After some microseconds the
  /// processor is given away now and then: the other worker may need this very one.
  @inline(__always)
  public static func until(_ isReady: () -> Bool) {
    var looks = 0
    while !isReady() {
      looks += 1
      if looks < 400 { continue }
      if looks % 64 == 0 { Processor.yield() } else { Processor.spinHint() }
    }
  }
}
