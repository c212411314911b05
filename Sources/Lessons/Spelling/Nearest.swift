/// The known word that a mistyped one was probably meant to be.
public enum Nearest {
  /// The word with the smallest distance, if that is at most a third of the typed word's length.
  public static func word(to typed: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, typed.count / 3)
    return known.map { ($0, EditDistance.between(typed, $0)) }
      .filter { $0.1 <= limit || ($0.0.hasPrefix(typed) && typed.count >= 3) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}
