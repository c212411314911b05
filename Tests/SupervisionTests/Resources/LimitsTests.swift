import Platform
import Testing

@testable import Supervision

@Suite("Limits")
struct LimitsTests {
  @Test("a limit of zero is none, and core files are always refused")
  func none() {
    var limits = Limits()
    limits.processorSeconds = 0
    limits.addressSpace = 0
    limits.tasks = 0
    limits.openFiles = 0
    limits.fileSize = 0
    #expect(
      limits.kernelLimits(tasksNow: 100) == [ResourceLimit(.coreSize, soft: 1, hard: 1)])
  }

  @Test("tasks are allowed in addition to those of the machine")
  func tasks() {
    var limits = Limits()
    limits.tasks = 50
    #expect(
      limits.kernelLimits(tasksNow: 100).contains(ResourceLimit(.tasks, soft: 150, hard: 150)))
  }

  @Test("processor time ends with a signal first and one second later for good")
  func processorTime() {
    var limits = Limits()
    limits.processorSeconds = 3
    #expect(
      limits.kernelLimits(tasksNow: 0).contains(ResourceLimit(.processorTime, soft: 3, hard: 4)))
  }
}
