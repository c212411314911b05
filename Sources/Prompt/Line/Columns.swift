internal import Glibc
internal import CEditline

/// The terminal columns of text, counted as libedit counts them.
///
/// The cursor arithmetic around the edited line must agree with the C library that libedit asks;
/// any other table, however good, would put hints and lists one column off where the two differ.
enum Columns {
  /// The columns of one character: 0 for combining marks, 2 for wide ones, 1 for unknown ones.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    let columns = conlab_character_columns(wchar_t(bitPattern: scalar.value))
    return columns < 0 ? 1 : Int(columns)
  }

  /// The columns of a text without control characters.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The text, cut to fit with an ellipsis where it is longer than the given columns.
  static func clipped(_ text: String, to columns: Int, _ ellipsis: String) -> String {
    if width(text) <= columns { return text }
    let room = columns - width(ellipsis)
    guard room > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += width(scalar)
      if used > room { break }
      kept.append(scalar)
    }
    return String(kept) + ellipsis
  }
}
