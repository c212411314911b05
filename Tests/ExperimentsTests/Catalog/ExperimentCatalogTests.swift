import Experiments
import Results
import Terminal
import Testing

@Suite("The catalogue of experiments")
struct ExperimentCatalogTests {
  static let names = ExperimentCatalog.all.map { $0.name }

  private func declaration(_ name: String) throws -> ExperimentDeclaration {
    try #require(ExperimentCatalog.experiment(named: name)).declaration
  }

  /// Lower-case words joined by hyphens, beginning with a letter: what lessons can refer to.
  private func isName(_ text: String) -> Bool {
    text.first?.isLetter == true
      && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
      }
  }

  @Test("Names are unique")
  func unique() { #expect(Set(Self.names).count == Self.names.count) }

  @Test("An experiment is listed under the name that it declares")
  func listed() {
    #expect(ExperimentCatalog.names == ExperimentCatalog.all.map { $0.declaration.name })
  }

  @Test("A finding's name has one set of values everywhere")
  func findings() {
    var seen: [String: [String]] = [:]
    for finding in ExperimentCatalog.all.flatMap({ $0.declaration.findings }) {
      let values = finding.answers
      #expect(seen[finding.name, default: values] == values, "\(finding.name)")
      seen[finding.name] = values
    }
  }

  @Test("A quantity's name has one unit everywhere")
  func units() {
    var seen: [String: Unit] = [:]
    for quantity in ExperimentCatalog.all.flatMap({ $0.declaration.quantities }) {
      #expect(seen[quantity.name, default: quantity.unit] == quantity.unit, "\(quantity.name)")
      seen[quantity.name] = quantity.unit
    }
  }

  @Test("Every declaration is complete and its names can be typed", arguments: names)
  func complete(name: String) throws {
    let declaration = try declaration(name)
    #expect(isName(name))
    #expect(!declaration.abstract.isEmpty && declaration.abstract.count <= 80)
    #expect(!declaration.abstract.hasSuffix("."))
    #expect(!declaration.discussion.isEmpty)
    #expect(!declaration.quantities.isEmpty)
    #expect(!declaration.findings.isEmpty)
    for quantity in declaration.quantities {
      #expect(isName(quantity.name), "\(quantity.name)")
      #expect(!quantity.meaning.isEmpty, "\(quantity.name)")
    }
    let quantities = declaration.quantities.map(\.name)
    #expect(Set(quantities).count == quantities.count)
    for finding in declaration.findings {
      #expect(isName(finding.name), "\(finding.name)")
      let values = finding.answers
      #expect(values.count >= 2, "\(finding.name) can have one value only")
      #expect(values.allSatisfy(isName), "\(finding.name): \(values)")
    }
  }

  /// Experiments that measure a whole curve, and are given 8 seconds, or 2 when quick.
  static let curves: Set = ["speedup", "load"]
  /// The experiment that measures every channel, and is given 1.5 seconds when quick.
  static let channels: Set = ["ipc-latency"]
  /// The experiment that lasts whole periods of the kernel's, and is given 2 seconds when quick.
  static let periods: Set = ["container"]

  @Test("The budgets leave a default and a quick run time to begin and to end", arguments: names)
  func budgets(name: String) throws {
    let defaults = try declaration(name).defaults
    let isCurve = Self.curves.contains(name)
    #expect(defaults.seconds <= (isCurve ? 7 : 3.5))
    let quick =
      isCurve ? 1.5 : Self.channels.contains(name) ? 1.1 : Self.periods.contains(name) ? 2 : 1
    #expect(defaults.quickSeconds <= quick)
    #expect(defaults.quickRounds <= defaults.rounds)
    #expect((1...10_000).contains(defaults.rounds))
  }

  @Test("Judging nothing decides nothing that was not seen, and draws nothing", arguments: names)
  func nothing(name: String) throws {
    let invocation = try #require(try ExperimentCatalog.invocation(of: [name]))
    let declaration = try declaration(name)
    let judgement = invocation.subject.judge(Observations())
    #expect(judgement.figures.isEmpty)
    let known = declaration.findings.map { $0.name }
    #expect(judgement.findings.allSatisfy { known.contains($0.name) })
    #expect(judgement.findings.allSatisfy { $0.value == "inconclusive" })
    _ = invocation.subject.exhibits(Observations(), judgement)
  }

  @Test("An unknown name is no experiment")
  func unknown() throws {
    #expect(ExperimentCatalog.experiment(named: "nothing") == nil)
    #expect(try ExperimentCatalog.invocation(of: ["nothing"]) == nil)
    #expect(try ExperimentCatalog.invocation(of: [String]()) == nil)
  }
}
