/// The keys of the editor: what a terminal sends, and what each key does.
enum KeyBindings {
  /// The editor's own functions that keys can be bound to, under the names libedit knows them by.
  enum Function: String, CaseIterable {
    case complete = "lab-complete"
    case older = "lab-history-older"
    case newer = "lab-history-newer"
    case search = "lab-history-search"
    case paste = "lab-paste"
    case clear = "lab-clear-screen"
  }

  /// A code no keyboard sends, which stands for one finished paste (a C1 control character).
  static let pasteKey: Unicode.Scalar = "\u{91}"

  /// The sequences that begin after Escape, as different terminals send them for the same key.
  static let sequences: [(keys: [String], function: String)] = [
    (["[A", "OA"], Function.older.rawValue),
    (["[B", "OB"], Function.newer.rawValue),
    (["[C", "OC"], "ed-next-char"),
    (["[D", "OD"], "ed-prev-char"),
    (["[1;5C", "[1;3C", "[5C", "Oc", "f"], "em-next-word"),
    (["[1;5D", "[1;3D", "[5D", "Od", "b"], "ed-prev-word"),
    (["[H", "OH", "[1~", "[7~"], "ed-move-to-beg"),
    (["[F", "OF", "[4~", "[8~"], "ed-move-to-end"),
    (["[3~"], "ed-delete-next-char"),
    (["d", "[3;5~"], "em-delete-next-word"),
    (["\u{7F}", "\u{8}"], "ed-delete-prev-word"),
  ]

  /// The keys that are one character.
  static let characters: [(key: Unicode.Scalar, function: String)] = [
    ("\u{09}", Function.complete.rawValue),
    ("\u{0C}", Function.clear.rawValue),
    ("\u{0E}", Function.newer.rawValue),
    ("\u{10}", Function.older.rawValue),
    ("\u{12}", Function.search.rawValue),
    ("\u{15}", "vi-kill-line-prev"),
    ("\u{17}", "ed-delete-prev-word"),
    (pasteKey, Function.paste.rawValue),
  ]

  /// Every known sequence after Escape; others are swallowed instead of typed as text.
  static let known: Set<String> = Set(sequences.flatMap(\.keys))
}
