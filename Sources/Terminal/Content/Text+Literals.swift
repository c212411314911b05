extension Text: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// A plain text from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// A text from a literal with interpolated pieces.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// Collects the pieces of an interpolated literal with their styles.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate(set) var text = Text()

    /// Starts an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the plain part of the literal.
    public mutating func appendLiteral(_ literal: String) { text.append(Span(literal)) }

    /// Adds a text with the styles it has.
    public mutating func appendInterpolation(_ piece: Text) { text.append(piece) }

    /// Adds a value as its description in one style.
    public mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ style: Style = .plain
    ) {
      text.append(Span(value.description, style))
    }
  }
}
