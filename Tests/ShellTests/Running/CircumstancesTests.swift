import Experiments
import Platform
import Results
import Supervision
import Testing

@testable import Shell

@Suite("What limits the figures of a run")
struct CircumstancesTests {
  private static let before = ProcessorTimes(text: "cpu 100 0 0 100 0 0 0 0 0 0\n")
  /// Sixty of a hundred ticks were spent, ten of them on the guests of the host.
  private static let after = ProcessorTimes(text: "cpu 150 0 0 140 0 0 0 10 0 0\n")

  /// The names of the caveats of a run of one second on two processors.
  private func caveats(
    ending: Ending = .finished, quota: Double? = nil, isDebugBuild: Bool = false,
    times: (before: ProcessorTimes?, after: ProcessorTimes?) = (nil, nil), ownSeconds: Double = 0
  ) -> [String] {
    Circumstances(
      machine: Samples.machine(quota: quota, isDebugBuild: isDebugBuild), before: times.before,
      after: times.after, ending: ending, ownSeconds: ownSeconds, seconds: 1
    ).caveats(Samples.observations).map(\.name)
  }

  @Test("A quiet machine and a whole run limit nothing")
  func nothing() {
    #expect(caveats() == [])
    #expect(caveats(times: (Self.before, Self.before)) == [])
    #expect(caveats(times: (nil, Self.after)) == [])
  }

  @Test("Every circumstance is named, by limits fixed in advance")
  func each() {
    #expect(caveats(ending: .interrupted(by: .interrupt)) == ["partial"])
    #expect(caveats(ending: .killed(by: .kill)) == ["partial"])
    #expect(caveats(isDebugBuild: true) == ["debug-build"])
    #expect(caveats(quota: 1.5) == ["quota"])
    #expect(caveats(quota: 2) == [])
  }

  @Test(
    "What others and the host took is kept with the records, so that a stored run is judged alike")
  func records() {
    func records(_ after: ProcessorTimes?) -> [Record] {
      Circumstances(
        machine: Samples.machine(), before: Self.before, after: after, ending: .finished,
        ownSeconds: 0.4, seconds: 1
      ).records
    }
    #expect(records(nil).isEmpty)
    guard case .note(let note)? = records(Self.after).first else {
      Issue.record("no note")
      return
    }
    // Sixty of a hundred ticks less the fifth that was ours.
    #expect(note.value.map { abs($0 - 0.4) < 1e-9 } == true)
  }

  @Test(
    "What others took is what was neither idle nor ours", arguments: [(0.0, true), (1.0, false)])
  func others(ownSeconds: Double, isLoaded: Bool) {
    let found = caveats(times: (Self.before, Self.after), ownSeconds: ownSeconds)
    #expect(found == ["steal"] + (isLoaded ? ["loaded"] : []))
  }
}
