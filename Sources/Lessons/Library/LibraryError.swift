/// Why a lesson or an explanation cannot be had; facts only.
public enum LibraryError: Error, Hashable, Sendable {
  /// The file is not there, or the system refuses it; the code is an `errno`, 0 when embedded.
  case unreadable(path: String, code: Int32)
  /// The file is not valid UTF-8.
  case brokenEncoding(path: String)
  /// No lesson has this name or number.
  case unknownLesson(String, known: [String])
  /// No language has this file.
  case missing(path: String)
}
