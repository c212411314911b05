import Testing

@testable import Shell

@Suite("What a command replies")
struct ReplyTests {
  private struct Trouble: Error {}

  /// The texts of a reply and of all that follows it, in the order in which they are shown.
  private func texts(_ first: Reply) throws -> [String] {
    var reply = first
    var texts: [String] = []
    while true {
      for case .text(let text) in reply.pieces { texts.append(text) }
      if let failure = reply.failure { throw failure }
      guard case .proceed(let more)? = reply.next else { return texts }
      reply = try more()
    }
  }

  private var steps: Reply {
    Reply.text("a").then { Reply.text("b").then { .text("c") } }
  }

  @Test("What comes then, comes after the last step")
  func then() throws { #expect(try texts(steps.then { .text("d") }) == ["a", "b", "c", "d"]) }

  @Test("A silenced reply does its steps and shows nothing, but what comes then is shown")
  func silenced() throws {
    var done = 0
    let reply = steps.then {
      done += 1
      return .text("d")
    }
    #expect(try texts(reply.silenced.then { .text("e") }) == ["e"])
    #expect(done == 1)
  }

  @Test("An error in any step ends in the reply that rescues, after what was shown before")
  func rescued() throws {
    let failing = steps.then { throw Trouble() }.rescued { _ in .text("rescued") }
    #expect(try texts(failing) == ["a", "b", "c", "rescued"])
    var last = Reply.text("left")
    last.failure = Trouble()
    #expect(throws: Trouble.self) {
      try texts(steps.then { throw Trouble() }.rescued { _ in last })
    }
  }

  @Test("Two replies show both, and the worse status counts")
  func joined() throws {
    var bad = Reply.text("a")
    bad.status = .failed
    let both = bad + .text("b")
    #expect(try texts(both) == ["a", "b"])
    #expect(both.status == .failed)
  }
}
