import Experiments
import Platform
import Supervision
import Testing

@testable import Shell

@Suite("What limits the figures of a run")
struct CircumstancesTests {
  private func caveats(
    ending: Ending = .finished, quota: Double? = nil, load: Double = 0, isDebugBuild: Bool = false,
    before: ProcessorTimes? = nil, after: ProcessorTimes? = nil
  ) -> [String] {
    Circumstances(
      machine: Samples.machine(quota: quota, load: load, isDebugBuild: isDebugBuild),
      before: before, after: after, ending: ending
    ).caveats(Samples.observations).map(\.name)
  }

  @Test("A quiet machine and a whole run limit nothing")
  func nothing() { #expect(caveats(load: 2.9) == []) }

  @Test("Every circumstance is named, by limits fixed in advance")
  func each() {
    #expect(caveats(ending: .interrupted(by: .interrupt)) == ["partial"])
    #expect(caveats(ending: .killed(by: .kill)) == ["partial"])
    #expect(caveats(isDebugBuild: true) == ["debug-build"])
    #expect(caveats(quota: 1.5) == ["quota"])
    #expect(caveats(quota: 2) == [])
    #expect(caveats(load: 3.1) == ["loaded"])
    let before = ProcessorTimes(text: "cpu 100 0 0 100 0 0 0 0 0 0\n")
    let after = ProcessorTimes(text: "cpu 150 0 0 140 0 0 0 10 0 0\n")
    #expect(caveats(before: before, after: after) == ["steal"])
    #expect(caveats(before: before, after: before) == [])
    #expect(caveats(before: nil, after: after) == [])
  }
}
