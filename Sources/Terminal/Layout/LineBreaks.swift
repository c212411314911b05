/// Where a line of mixed Western and East Asian text may end.
///
/// Western words break at spaces. East Asian characters break anywhere, except that closing
/// punctuation never starts a line and opening punctuation never ends one (kinsoku).
enum LineBreaks {
  /// How freely a line may be broken.
  enum Strength: Int {
    /// At spaces and between East Asian characters, never inside an unbreakable span.
    case ordinary
    /// Also at spaces inside an unbreakable span.
    case insideSpans
    /// Between any two characters.
    case anywhere
  }

  /// One character with what is needed to place it.
  struct Cell {
    let character: Character
    let style: Style
    /// The number of the span it comes from.
    let span: Int
    let columns: Int
  }

  /// Whether a line may end between two neighbours.
  static func allowed(between left: Cell, and right: Cell, _ strength: Strength) -> Bool {
    if strength == .anywhere { return right.columns > 0 }
    let joined = left.span == right.span && left.style.isUnbreakable
    if joined, strength == .ordinary { return false }
    // A percent sign belongs to the number in front of it, also behind a space.
    if left.character == " " { return right.character != " " && right.character != "%" }
    guard right.character != " ", left.columns == 2 || right.columns == 2 else { return false }
    return !neverFirst.contains(right.character) && !neverLast.contains(left.character)
  }

  private static let neverFirst = Set<Character>(
    "，。！？；：、）」』】》〉〕］｝”’…—·～％℃ー々ゝゞ,.;:!?)]}%")
  private static let neverLast = Set<Character>("（「『【《〈〔［｛“‘([{")
}
