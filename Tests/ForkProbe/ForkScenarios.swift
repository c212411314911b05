import Apparatus
import Experiments
import Glibc
import Platform

/// What forked children promise: results, refusal beside threads, no life without the parent.
enum ForkScenarios {
  static func isolated() -> Scenario.Facts {
    Scenario.facts {
      let values = try Isolated.run(results: 3) { results in
        results[0] = 1.5
        results[2] = Double(ProcessIdentifier.parent)
      }
      let flags = try Isolated.run(results: 2, startingWith: false) { $0[1] = true }
      return [
        ("values", "\(values == [1.5, 0, Double(ProcessIdentifier.current)])"),
        ("flags", "\(flags)"),
        ("crash", failure { _ in raise(SIGKILL) }),
        ("exit", failure { _ in _exit(7) }),
        ("thrown", failure { _ throws(PlatformError) in throw .call("open", errno: ENOENT) }),
        (
          "nested",
          failure { _ throws(PlatformError) in
            let thread = try KernelThread.create {
              BusyWork.spin(nanoseconds: 50_000_000, by: .wall)
            }
            defer { _ = try? thread.join() }
            _ = try ForkedProcess.start { 0 }
          }
        ),
        ("team inside", "\(try teamInside())"),
      ]
    }
  }

  /// A team of threads in a child leaves its parent with one thread.
  private static func teamInside() throws(PlatformError) -> [Int32] {
    let members = try Isolated.run(results: 2, startingWith: Int32(0)) {
      results throws(PlatformError) in
      let reports = try Team(kind: .thread, count: 2).run { _ in }
      for report in reports { results[report.index] = report.processIdentifier }
    }
    _ = try ForkedProcess.start { 0 }.wait()
    return members.map { $0 == members[0] && $0 != ProcessIdentifier.current ? 1 : 0 }
  }

  private static func failure(
    _ body: @escaping (UnsafeMutableBufferPointer<Double>) throws(PlatformError) -> Void
  ) -> String {
    do {
      _ = try Isolated.run(results: 1, body: body)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  static func forkWithThreads() -> Scenario.Facts {
    Scenario.facts {
      let gate = try Gate(members: 1)
      let thread = try KernelThread.create { gate.wait() }
      defer {
        gate.open()
        _ = try? thread.join()
      }
      _ = try ForkedProcess.start { 0 }.wait()
      return [("error", "none")]
    }
  }

  static func forkAfterJoin() -> Scenario.Facts {
    Scenario.facts {
      for _ in 0..<200 {
        try KernelThread.create {}.join()
        _ = try ForkedProcess.start { 0 }.wait()
      }
      return [("rounds", "200")]
    }
  }

  static func creationLoops() -> Scenario.Facts {
    Scenario.facts {
      [("vforks", "\(try CreationLoop.vforks(count: 3) > 0)")]
    }
  }

  /// A grandchild adopted by this process after its parent was killed must have been killed too.
  static func orphan() -> Scenario.Facts {
    Scenario.facts {
      ProcessTable.adoptOrphans(true)
      let identifiers = try SharedAtomics(count: 1)
      let child = try ForkedProcess.start {
        do throws(PlatformError) {
          let grandchild = try ForkedProcess.start {
            while true { pause() }
          }
          identifiers[0].storeRelease(UInt64(grandchild.processIdentifier))
          while true { pause() }
        } catch { return 1 }
      }
      while identifiers[0].loadAcquire() == 0, !child.hasEnded { Processor.yield() }
      try child.send(.kill)
      _ = try child.wait()
      let grandchild = Int32(identifiers[0].loadAcquire())
      return [("grandchild", "\(try ExitStatus.wait(for: grandchild))")]
    }
  }

  /// A grandchild that outlives its parent is adopted by this process and ends when it is told.
  static func outliving() -> Scenario.Facts {
    Scenario.facts {
      ProcessTable.adoptOrphans(true)
      let words = try SharedAtomics(count: 2)
      let child = try ForkedProcess.start {
        let grandchild = try? ForkedProcess.start(outlivesParent: true) {
          while words[1].loadAcquire() == 0 { Processor.yield() }
          return 5
        }
        words[0].storeRelease(UInt64(grandchild?.processIdentifier ?? 0))
        return 0
      }
      _ = try child.wait()
      let grandchild = Int32(words[0].loadAcquire())
      let adopted = try ProcessStatus.read(grandchild).parent == ProcessIdentifier.current
      words[1].storeRelease(1)
      return [
        ("adopted", "\(adopted)"), ("grandchild", "\(try ExitStatus.wait(for: grandchild))"),
      ]
    }
  }

  /// Ends a child in each of the ways and reports what its parent learned.
  static func suddenEnds() -> Scenario.Facts {
    Scenario.facts {
      try SuddenEnd.allCases.map { way in
        let ending = try ForkedProcess.start { way.happen() }.wait()
        return (way.rawValue, "\(ending.status)")
      }
    }
  }

  /// An ignored and blocked signal is neither in a child.
  static func signals() -> Scenario.Facts {
    Scenario.facts {
      signal(SIGTERM, SIG_IGN)
      var blocked = sigset_t()
      sigemptyset(&blocked)
      sigaddset(&blocked, SIGTERM)
      sigprocmask(SIG_BLOCK, &blocked, nil)
      let ending = try ForkedProcess.start(ownGroup: true) {
        if getpgrp() != getpid() { return 2 }
        raise(SIGTERM)
        return 3
      }.wait()
      return [("ended", "\(ending.status)")]
    }
  }
}
