internal import Apparatus
internal import Glibc
internal import Platform

extension RealTimePriority {
  /// Why real-time scheduling is refused here, as a fact such as "EPERM"; nil when it is permitted.
  static func refusal() throws(PlatformError) -> String? {
    do throws(PlatformError) {
      _ = try Isolated.run(results: 1) { _ throws(PlatformError) in try RealTimePriority.set(1) }
      return nil
    } catch {
      guard case .call("sched_setscheduler", let code) = error else { throw error }
      return code == EPERM ? "EPERM: needs CAP_SYS_NICE or a real-time limit" : "errno \(code)"
    }
  }
}
