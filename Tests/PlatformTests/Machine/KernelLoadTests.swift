import Platform
import Testing

@Suite("KernelLoad")
struct KernelLoadTests {
  @Test("the text of the kernel is read")
  func text() {
    let load = KernelLoad(text: "0.20 0.18 0.12 1/80 11206\n")
    #expect(load?.tasks == 80)
    #expect(load?.lastIdentifier == 11_206)
  }

  @Test("another text is refused", arguments: ["", "1 2 3", "0.20 0.18 0.12 x 11206"])
  func refusal(text: String) {
    #expect(KernelLoad(text: text) == nil)
  }
}
