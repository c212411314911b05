import Testing

@testable import Supervision

@Suite("KeeperOrder")
struct KeeperOrderTests {
  @Test("an order read from its own words is the same order")
  func roundTrip() {
    var limits = Limits()
    limits.wallSeconds = 2.5
    limits.addressSpace = 0
    limits.processes = 7
    let order = KeeperOrder(
      limits: limits, folder: "/tmp/a=b c", executable: "/bin/echo",
      arguments: ["--", "", "a b", "folder=x", "é"])
    #expect(KeeperOrder(words: order.words) == order)
  }

  @Test(
    "words that are no order are refused",
    arguments: [
      [], ["race"], ["keeper"], ["keeper", "--", "x"], ["keeper", "folder=/tmp", "--"],
      ["keeper", "folder=/tmp", "unknown=1", "--", "x"],
      ["keeper", "folder=/tmp", "memory=much", "--", "x"],
      ["keeper", "folder=/tmp", "memory", "--", "x"],
    ])
  func refusal(words: [String]) {
    #expect(KeeperOrder(words: words) == nil)
  }
}
