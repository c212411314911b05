internal import Results
internal import Notebook

/// Moments as people read them.
enum DayText {
  /// The day in UTC, such as 2026-11-28.
  static func day(_ seconds: Double) -> String {
    NotebookEntry(id: 0, seconds: seconds, content: .unknown(kind: "", .null)).day
  }

  /// The day and the minute of a time of the notebook; seconds and zone would only fill the row.
  static func minute(_ time: String) -> String {
    String(time.prefix(16).map { $0 == "T" ? " " : $0 })
  }
}

extension NotebookEntry {
  /// The day in UTC, such as 2026-11-28.
  var day: String { String(time.prefix(10)) }

  /// The day and the minute in UTC, such as 2026-11-28 09:41.
  var minute: String { DayText.minute(time) }
}
