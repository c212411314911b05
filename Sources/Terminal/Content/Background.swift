/// What the screen is bright or dark behind the text.
public enum Background: String, Sendable, CaseIterable {
  case light
  case dark

  /// The background of a colour by its parts of red, green and blue, each between 0 and 1.
  ///
  /// The weights are those of ITU-R BT.709; half of the light is what splits the two.
  public init(red: Double, green: Double, blue: Double) {
    self = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? .light : .dark
  }
}
