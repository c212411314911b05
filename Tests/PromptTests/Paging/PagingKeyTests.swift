import Testing

@testable import Prompt

@Suite("Keys of the pager")
struct PagingKeyTests {
  @Test("that begin a line are for the prompt", arguments: ["x", "h", "?", "线"])
  func typed(keys: String) { #expect(PagingKey(bytes: Array(keys.utf8)) == .typed(keys)) }

  @Test(
    "mean what they mean in other pagers",
    arguments: [
      (" ", PagingKey.page), ("\r", .page), ("\u{1B}[6~", .page), ("j", .line), ("\u{1B}[B", .line),
      ("q", .rest), ("\u{1B}", .rest), ("G", .rest), ("\u{3}", .stop), ("\u{4}", .stop),
    ])
  func known(keys: String, expected: PagingKey) {
    #expect(PagingKey(bytes: Array(keys.utf8)) == expected)
  }

  @Test(
    "that mean nothing are passed over",
    arguments: ["", "\t", "\u{1B}[A", "  ", "\u{1B}]11;rgb:0/0/0\u{7}"])
  func unknown(keys: String) { #expect(PagingKey(bytes: Array(keys.utf8)) == nil) }

  @Test(
    "are those of the lab unless the environment names a pager",
    arguments: [
      (nil, nil, Pager.Kind.builtIn), (nil, "less -R", .program("less -R")),
      ("more", "less", .program("more")), ("", "less", .none), ("cat", nil, .none),
      (nil, "cat", .none), (nil, "", .none),
    ] as [(String?, String?, Pager.Kind)])
  func kind(own: String?, usual: String?, expected: Pager.Kind) {
    #expect(Pager.Kind(own: own, usual: usual) == expected)
  }
}
