/// What content may refer to, as plain values, because lessons do not know the experiments.
public struct CatalogueFacts: Sendable {
  /// One experiment as content sees it.
  public struct Experiment: Sendable {
    /// The word that runs it.
    public let name: String
    /// Its findings and every value each may have, in order of declaration.
    public let findings: [Finding]
    /// The names of what it measures.
    public let quantities: [String]
    /// The long names of its options, without hyphens in front.
    public let options: [String]
    /// The keys of the words that its tables and pictures use.
    public let words: [String]
    /// The keys of what it says of itself in English, which other languages translate.
    public let declared: [String]

    /// An experiment as content sees it.
    public init(
      name: String, findings: [Finding], quantities: [String], options: [String],
      words: [String] = [], declared: [String] = []
    ) {
      self.name = name
      self.findings = findings
      self.quantities = quantities
      self.options = options
      self.words = words
      self.declared = declared
    }
  }

  /// A finding as content sees it.
  public struct Finding: Sendable {
    /// Its name.
    public let name: String
    /// Every value it may have; of a count those that are no number.
    public let values: [String]
    /// Whether it may be any whole number.
    public let isCount: Bool

    /// A finding as content sees it.
    public init(name: String, values: [String], isCount: Bool = false) {
      self.name = name
      self.values = values
      self.isCount = isCount
    }
  }

  /// All experiments.
  public let experiments: [Experiment]
  /// The findings that looking at all schedules of a program proves.
  public let proofs: [Finding]
  /// Placeholders every explanation may use, such as `processors`.
  public let machineFacts: [String]
  /// The keys that the program asks for on pages of words, by page; other pages are only compared.
  public let wordKeys: [String: [String]]
  /// The keys of what the grammar says in English, which other languages translate, by page.
  public let declaredKeys: [String: [String]]
  /// Tells what is wrong with a command line, or nil when the grammar accepts it.
  public let commandError: @Sendable (String) -> String?
  /// The findings that a command line proves, the same on every machine; nil when it proves none.
  public let proved: @Sendable (String) -> [String: String]?

  /// The facts a content check compares with.
  public init(
    experiments: [Experiment], proofs: [Finding] = [], machineFacts: [String] = [],
    wordKeys: [String: [String]] = [:], declaredKeys: [String: [String]] = [:],
    commandError: @escaping @Sendable (String) -> String?,
    proved: @escaping @Sendable (String) -> [String: String]? = { _ in nil }
  ) {
    self.experiments = experiments
    self.proofs = proofs
    self.proved = proved
    self.machineFacts = machineFacts
    self.wordKeys = wordKeys
    self.declaredKeys = declaredKeys
    self.commandError = commandError
  }

  /// The experiment a command line runs, or none.
  func experiment(running line: String) -> Experiment? {
    let word = line.prefix { !$0.isWhitespace }
    return experiments.first { $0.name == word }
  }

  /// The union of the values that experiments declare for a finding; nil when none declares it.
  func values(of finding: String, in experiments: [Experiment]) -> [String]? {
    let declared = experiments.flatMap(\.findings).filter { $0.name == finding }
    guard !declared.isEmpty else { return nil }
    var seen: Set<String> = []
    return declared.flatMap(\.values).filter { seen.insert($0).inserted }
  }
}
