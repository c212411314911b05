internal import Apparatus
public import ArgumentParser
internal import Platform

/// What the worker of a pool does to serve a request.
public enum ServiceWork: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Sleeps, as if it waited for a disk or another machine.
  case wait
  /// Computes, by processor time, so that an interruption makes it longer.
  case cpu

  /// Serves one request of this many nanoseconds.
  func serve(_ nanoseconds: Int) {
    switch self {
    case .wait: Nap.sleep(nanoseconds: nanoseconds)
    case .cpu: BusyWork.spin(nanoseconds: nanoseconds, by: .processorTime)
    }
  }
}
