extension Record {
  /// A named fact beside the measurements: where it holds, and a number, numbers or a text.
  public struct Note: Equatable, Sendable {
    /// The name of a fact; whoever notes and reads it declares it once as a static member.
    public struct Name: Hashable, Sendable {
      /// The name as records write it.
      public let text: String

      /// A name of a fact.
      public init(_ text: String) { self.text = text }
    }

    /// What the fact is.
    public var name: Name
    /// Where it holds.
    public var condition: Condition
    /// Its number, in the unit that the name's documentation states.
    public var value: Double?
    /// Its numbers where it is more than one, in the order that the name's documentation states.
    public var numbers: [Double]?
    /// Its text: a word of a machine, such as a name or a path, and never a sentence.
    public var text: String?
    /// The facts of an error, its kind first, where the name says so.
    public var facts: [String]?

    /// A fact; a number that is not finite is left out, and numbers of which one is not finite.
    public init(
      _ name: Name, _ condition: Condition = .none, value: Double? = nil,
      numbers: [Double]? = nil, text: String? = nil, facts: [String]? = nil
    ) {
      self.name = name
      self.condition = condition
      self.value = value.flatMap { $0.isFinite ? $0 : nil }
      self.numbers = numbers.flatMap { $0.allSatisfy(\.isFinite) ? $0 : nil }
      self.text = text
      self.facts = facts
    }
  }
}

extension Record.Note.Name {
  /// Something outside disturbed a round; the value is the number of the round.
  public static let disturbedRound = Self("disturbed-round")
  /// How many processors the measured workers could use.
  public static let usableProcessors = Self("usable-processors")
  /// The share of all processors, 0 to 1, that other programs had during the run.
  public static let othersShare = Self("others-share")
  /// A condition could not be measured; the text is the reason.
  public static let refused = Self("refused")
  /// A worker could not be bound to its processor.
  public static let unpinned = Self("unpinned")
  /// A number that was measured is not finite; the text names its quantity.
  public static let notFinite = Self("not-finite")
  /// Measuring failed; the facts are those of the error, the text says one of an unknown kind.
  public static let failed = Self("failed")
  /// An interpreter took part: the condition names it, the text is its version and build.
  public static let interpreter = Self("interpreter")
}
