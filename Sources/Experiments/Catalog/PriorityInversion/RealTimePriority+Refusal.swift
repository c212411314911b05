internal import Apparatus
internal import Platform

extension RealTimePriority {
  /// Why real-time scheduling is refused here, as a fact such as "sched_setscheduler EPERM"; nil when it is permitted.
  static func refusal() throws(PlatformError) -> String? {
    do throws(PlatformError) {
      _ = try Isolated.run(results: 1) { _ throws(PlatformError) in try RealTimePriority.set(1) }
      return nil
    } catch {
      guard case .call("sched_setscheduler", _) = error else { throw error }
      return error.reason
    }
  }
}
