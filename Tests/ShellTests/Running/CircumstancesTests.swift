import Experiments
import Platform
import Supervision
import Testing

@testable import Shell

@Suite("What limits the figures of a run")
struct CircumstancesTests {
  private func caveats(
    ending: Ending = .finished, quota: Double? = nil, own: Double = 0, isDebugBuild: Bool = false,
    before: ProcessorTimes? = nil, after: ProcessorTimes? = nil
  ) -> [String] {
    Circumstances(
      machine: Samples.machine(quota: quota, isDebugBuild: isDebugBuild),
      before: before, after: after, ending: ending, ownSeconds: own, seconds: 1
    ).caveats(Samples.observations).map(\.name)
  }

  @Test("A quiet machine and a whole run limit nothing")
  func nothing() { #expect(caveats() == []) }

  @Test("Every circumstance is named, by limits fixed in advance")
  func each() {
    #expect(caveats(ending: .interrupted(by: .interrupt)) == ["partial"])
    #expect(caveats(ending: .killed(by: .kill)) == ["partial"])
    #expect(caveats(isDebugBuild: true) == ["debug-build"])
    #expect(caveats(quota: 1.5) == ["quota"])
    #expect(caveats(quota: 2) == [])
    let before = ProcessorTimes(text: "cpu 100 0 0 100 0 0 0 0 0 0\n")
    let after = ProcessorTimes(text: "cpu 150 0 0 140 0 0 0 10 0 0\n")
    // Half of two processors was spent on work: one second of one processor.
    #expect(caveats(own: 1, before: before, after: after) == ["steal"])
    #expect(caveats(own: 0.1, before: before, after: after) == ["steal", "loaded"])
    #expect(caveats(before: before, after: before) == [])
    #expect(caveats(before: nil, after: after) == [])
  }
}
