import Testing

@testable import Platform

@Suite struct MachineTests {
  @Test("the facts of this machine make sense")
  func current() throws {
    let machine = try Machine.current()
    #expect(machine.processorsOnline >= 1)
    #expect(!machine.usableProcessors.isEmpty)
    #expect(machine.usableProcessors.count <= machine.processorsOnline)
    #expect(machine.parallelism >= 1)
    #expect(machine.parallelism <= machine.usableProcessors.count)
    #expect(!machine.kernelRelease.isEmpty)
    #expect(!machine.architecture.isEmpty)
    #expect(machine.pageByteCount >= 4_096)
    #expect(machine.memoryByteCount >= machine.availableByteCount)
    #expect(machine.availableByteCount > 0)
    #expect(machine.loadAverages.count == 3)
  }

  @Test("the build flag says how the tests were built")
  func build() throws {
    #if DEBUG
      #expect(try Machine.current().isDebugBuild)
    #else
      #expect(try !Machine.current().isDebugBuild)
    #endif
  }

  @Test("the model is the first of its lines, or empty")
  func model() {
    let text = "processor\t: 0\nmodel name\t: Some CPU @ 2: fast\nmodel name\t: Other\n"
    #expect(Machine.processorModel(text) == "Some CPU @ 2: fast")
    #expect(Machine.processorModel("CPU part : 0xd0c") == "")
    #expect(Machine.loadAverages("0.10 1.25 3.00 1/99 1234") == [0.1, 1.25, 3])
  }
}
