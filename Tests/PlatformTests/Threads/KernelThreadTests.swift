import Glibc
import Platform
import Testing

@Suite struct KernelThreadTests {
  @Test("a thread runs its body on another thread of the same process")
  func identity() throws {
    let seen = try SharedArray(repeating: Int32(0), count: 2)
    let thread = try KernelThread.create {
      seen[0] = ProcessIdentifier.current
      seen[1] = ThreadIdentifier.current
    }
    try thread.join()
    #expect(seen[0] == ProcessIdentifier.current)
    #expect(seen[1] != ThreadIdentifier.current)
    #expect(seen[1] > 0)
  }

  @Test("a thread has at least the stack it was asked to have", arguments: [64, 256, 8_192])
  func stack(kibibytes: Int) throws {
    let bytes = try SharedArray(repeating: 0, count: 1)
    let thread = try KernelThread.create(stackByteCount: kibibytes * 1_024) {
      bytes[0] = (try? KernelThread.currentStack().byteCount) ?? 0
    }
    try thread.join()
    #expect(bytes[0] >= kibibytes * 1_024)
  }

  @Test(
    "a thread is shown under its name, cut at 15 bytes",
    arguments: ["a (b) c", "", "0123456789abcdefg"])
  func name(name: String) throws {
    let matched = try SharedArray(repeating: false, count: 1)
    try KernelThread.create {
      try? KernelThread.setName(name)
      let file = try? FileDescriptor.open("/proc/self/task/\(ThreadIdentifier.current)/comm")
      defer { file?.close() }
      let shown = (try? file?.readAll()) ?? []
      matched[0] = shown.elementsEqual("\(name.prefix(15))\n".utf8)
    }.join()
    #expect(matched[0])
  }

  @Test("a sleeping thread has touched a part of its stack only")
  func touched() throws {
    let begun = try Semaphore(permits: 0, between: .thread)
    let end = try Semaphore(permits: 0, between: .thread)
    let thread = try KernelThread.create {
      begun.post()
      end.wait()
    }
    begun.wait()
    let stack = try thread.stack()
    end.post()
    try thread.join()
    #expect(stack.touchedByteCount >= MemoryPage.byteCount)
    #expect(stack.touchedByteCount < stack.byteCount)
  }

  @Test("a stack too small for the system is an error")
  func tooSmall() {
    #expect(throws: PlatformError.call("pthread_attr_setstacksize", errno: EINVAL)) {
      try KernelThread.create(stackByteCount: 1) {}
    }
  }
}
