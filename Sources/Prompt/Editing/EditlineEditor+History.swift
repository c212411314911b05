internal import CEditline

/// Walking and searching the earlier lines.
extension EditlineEditor {
  /// Shows the next older line that begins with what stands before the cursor.
  func showOlderLine() { step { $0.stepToOlder() } }

  /// Shows the next newer such line, and finally the line as it was typed.
  func showNewerLine() { step { $0.stepToNewer() } }

  private func step(_ move: (inout HistoryWalk) -> Bool) {
    let line = currentLine
    var next: HistoryWalk
    if let walk, walk.shown == line {
      next = walk
    } else {
      let prefix = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
      next = HistoryWalk(entries: history.entries, line: line, prefix: prefix)
    }
    if move(&next) { replaceLine(with: next.shown) }
    walk = next
  }

  /// Searches while the text is typed; any other key accepts the line and then does its own work.
  func searchHistory() {
    let draft = currentLine
    let prompts = (leftPrompt, rightPrompt, promptColumns, rightColumns)
    var search = HistorySearch(entries: history.entries)
    isSearching = true
    defer {
      isSearching = false
      (leftPrompt, rightPrompt, promptColumns, rightColumns) = prompts
    }
    while true {
      leaveLine()
      let state = search.hasFailed ? words.notFound : words.search
      show(Prompt(parts: [.init(state(search.text), .muted)]))
      replaceLine(with: search.match ?? draft)
      conlab_refresh(handle)
      guard let key = waitForKey() else { return }
      switch key {
      case "\u{12}": search.findOlder()
      case "\u{13}": search.findNewer()
      case "\u{7F}", "\u{8}": search.removeLast()
      case "\u{7}": return replaceLine(with: draft)
      case KeyBindings.pasteKey:
        search.append(contentsOf: PastedText(keys.takePaste()).lines.first ?? "")
      case _ where key.properties.generalCategory == .control:
        return keys.unread(key)
      default: search.append(key)
      }
    }
  }
}
