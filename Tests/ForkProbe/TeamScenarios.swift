import Apparatus
import Glibc
import Platform

/// What teams promise: who the members are, when they lived, where they ran.
enum TeamScenarios {
  static func reports(of kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      let processors = try Affinity.usable()
      let team = Team(kind: kind, count: 4, placement: .spread(over: processors))
      let reports = try team.run { _ in BusyWork.spin(nanoseconds: 2_000_000, by: .processorTime) }
      let ordered = reports.allSatisfy { report in
        let times = [
          report.created, report.arrived, report.released, report.started, report.finished,
          report.joined,
        ].compactMap { $0 }
        return times.count == 6 && times == times.sorted()
      }
      let placed = reports.allSatisfy { report in
        let processor = processors[report.index % processors.count]
        return report.pinned && report.processorAtStart == processor
          && report.processorAtEnd == processor
      }
      return [
        ("indices", "\(reports.map(\.index))"),
        ("threads", "\(Set(reports.compactMap(\.threadIdentifier)).count)"),
        ("processes", "\(Set(reports.map(\.processIdentifier)).count)"),
        ("ordered", "\(ordered)"),
        ("placed", "\(placed)"),
        ("worked", "\(reports.allSatisfy { $0.usage.userTime + $0.usage.systemTime > 0 })"),
        ("exits", "\(reports.map { $0.exit?.isSuccess })"),
      ]
    }
  }

  static func gate(_ kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      let reports = try Team(kind: kind, count: 6).run { _ in
        BusyWork.spin(nanoseconds: 1_000_000, by: .wall)
      }
      let lastArrival = reports.compactMap(\.arrived).max() ?? .max
      let firstStart = reports.compactMap(\.started).min() ?? .min
      return [
        ("releases", "\(Set(reports.compactMap(\.released)).count)"),
        ("together", "\(lastArrival <= firstStart)"),
      ]
    }
  }

  /// Takes away what a member is made of, then asks for more members than can be made.
  static func incomplete(_ kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      switch kind {
      case .thread: limit(RLIMIT_AS, to: 512 << 20)
      case .process:
        // The limit counts all processes of the user and does not bind the superuser.
        if getuid() == 0 { guard setuid(54_321) == 0 else { return [("skipped", "setuid")] } }
        limit(__RLIMIT_NPROC, to: 3)
      }
      guard case .teamIncomplete(let made, let wanted, let code) = failure(kind) else {
        return [("error", "none")]
      }
      var status: Int32 = 0
      return [
        ("fewer", "\(made < wanted)"),
        ("wanted", "\(wanted)"),
        ("errno", code == EAGAIN ? "EAGAIN" : "\(code)"),
        ("children left", "\(waitpid(-1, &status, WNOHANG) >= 0)"),
      ]
    }
  }

  private static func failure(_ kind: WorkerKind) -> PlatformError? {
    do throws(PlatformError) {
      _ = try Team(kind: kind, count: 400, stackByteCount: 8 << 20).run { _ in }
      return nil
    } catch {
      return error
    }
  }

  private static func limit(_ resource: __rlimit_resource, to value: UInt) {
    var limit = rlimit(rlim_cur: value, rlim_max: value)
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }

  static func memberKilled() -> Scenario.Facts {
    Scenario.facts {
      let reports = try Team(kind: .process, count: 2).run { member in
        if member.index == 1 { raise(SIGKILL) }
      }
      return [
        ("first", "\(reports[0].exit?.isSuccess ?? false)"),
        ("second", "\(reports[1].exit == .signaled(.kill, coreDumped: false))"),
        ("started", "\(reports[1].started != nil)"),
        ("finished", "\(reports[1].finished != nil)"),
        ("overlap", "\(Team.overlap(reports))"),
      ]
    }
  }
}
