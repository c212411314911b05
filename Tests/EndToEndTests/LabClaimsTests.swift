import FoundationEssentials
import Platform
import TestSupport
import Testing

@Suite("The claims of an article")
struct LabClaimsTests {
  private let folder: TemporaryFolder
  private let lessons: [String]

  private static let page = """
    # What the leaflet says

    Three things.

    - `1` Kitchen: K1, K2
    - `2` Paper: P1

    ## Cooks share a kitchen

    *Section 1: K1*

    It says so.

    ```conlab
    lifecycle --workers 2 --quick
    ```

    - They did. `supported if identity: one-process`
    - They did not. `refuted if identity: one-process-each`

    So do waiters.

    ## Cooks in kitchens of their own share one

    *Section 1: K2*

    It says so.

    ```conlab
    lifecycle --workers 2 --quick
    lifecycle --workers 2 --kind process --rounds 5
    ```

    - They do. `supported if identity@kind=process: one-process`
    - Each had one. `conditional if identity@kind=process: one-process-each`

    ## The paper is good

    *Section 2: P1*

    A hand finds that out.
    """

  /// The object that `claims --json` prints, as far as it is looked at here.
  private struct Object: Decodable {
    struct Claim: Decodable {
      struct Run: Decodable { let entry: Int? }
      let rows: [String]
      let verdict: String
      let runs: [Run]
    }
    let claims: [Claim]
    let rows: [String: Int]?
  }

  init() throws {
    folder = try LabFixture.folder()
    try folder.write(Array(Self.page.utf8), to: "lessons/en/claims.md")
    lessons = ["--lessons", folder.path + "/lessons"]
  }

  private func run(_ arguments: String...) throws -> LabRun {
    try LabRun(lessons + arguments, in: folder)
  }

  private func object(_ run: LabRun) throws -> Object {
    try JSONDecoder().decode(Object.self, from: Data(run.outputBytes))
  }

  @Test("Nothing is known before anything was run, and listing runs nothing")
  func list() throws {
    let list = try run("claims")
    #expect(list.status.isSuccess, "\(list.errors)")
    for part in ["Kitchen", "K1", "Not measured yet", "Not for an experiment"] {
      #expect(list.output.contains(part), "\(part)")
    }
    #expect(try run("notebook").output.contains("empty"))
  }

  @Test("A claim is tested, explained, judged, and known from then on")
  func one() throws {
    let test = try run("claims", "k1")
    #expect(test.status.isSuccess, "\(test.errors)")
    for part in ["Cooks share a kitchen", "Lives of the workers", "identity:", "Supported"] {
      #expect(test.output.contains(part), "\(part)")
    }
    // What the claim does not hang on is not explained here.
    #expect(!test.output.contains("finishing-order:"))
    let known = try object(try run("claims", "--json"))
    #expect(
      known.claims.map(\.verdict) == ["supported", "not-measured", "not-for-an-experiment"])
    #expect(known.claims[0].runs.map(\.entry) == [1])
    #expect(known.rows?["supported"] == 1)
    #expect(try run("claims").output.contains("Supported"))
  }

  @Test("An ordinary run of the same experiment is evidence as well")
  func ordinary() throws {
    _ = try run("lifecycle", "--workers", "2", "--quick")
    #expect(try object(try run("claims", "--json")).claims[0].verdict == "supported")
  }

  @Test("All are tested, each command once, and the report card counts them")
  func all() throws {
    let card = try run("claims", "--all")
    #expect(card.status.isSuccess, "\(card.errors)")
    for part in ["report card", "only under a condition", "K2", "Each had one."] {
      #expect(card.output.contains(part), "\(part)")
    }
    #expect(card.errors.contains("2/2 lifecycle --workers 2 --kind process --rounds 5"))
    #expect(try run("notebook", "show", "2").status.isSuccess)
    #expect(try run("notebook", "show", "3").status == .exited(code: 2))
  }

  @Test("With --json nothing but one object is on standard output", arguments: ["K2", "--all"])
  func json(what: String) throws {
    let test = try run("claims", what, "--json")
    #expect(test.output.split(separator: "\n").count == 1)
    let object = try object(test)
    #expect(object.claims.count == (what == "K2" ? 1 : 3))
    #expect(object.claims.first { $0.rows == ["K2"] }?.verdict == "conditional")
  }

  @Test(
    "A row that is not there is told with what may have been meant",
    arguments: [
      (["claims", "K9"], "Did you mean K1?"), (["claims", "--all", "K1"], "exclude each other"),
      (["claims", "K1", "K2"], "Unexpected argument"),
    ])
  func wrong(arguments: [String], part: String) throws {
    let run = try LabRun(lessons + arguments, in: folder)
    #expect(run.status == .exited(code: 2))
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains(part), "\(run.errors)")
  }

  @Test("Ctrl-C keeps what was done, says so, and gives 130")
  func interrupted() throws {
    let slow = Self.page.replacing("--rounds 5", with: "--rounds 9999 --seconds 300")
    try folder.write(Array(slow.utf8), to: "lessons/en/claims.md")
    let output = folder.path + "/card"
    let terminal = try PseudoTerminal(
      BuiltProduct.path("conlab"), lessons + ["claims", "--all", "--json"],
      environment: LabFixture.environment(folder), outputToFile: output)
    try terminal.wait("the second command", seconds: LabSession.patience) {
      $0.text.contains("2/2") && $0.cursorLine.contains("Ctrl-C stops")
    }
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit(seconds: LabSession.patience) == .exited(code: 130))
    let card = try JSONDecoder().decode(Object.self, from: Data(folder.read("card") ?? []))
    #expect(
      card.claims.map(\.verdict) == ["supported", "inconclusive", "not-for-an-experiment"])
    #expect(terminal.modes == .usual)
  }

  @Test("Plain output has no escape and no byte beyond ASCII", arguments: ["", "K1", "--all"])
  func plain(what: String) throws {
    let words = what.isEmpty ? ["claims"] : ["claims", what]
    let run = try LabRun(lessons + ["--color", "always"] + words + ["--plain"], in: folder)
    #expect(run.status.isSuccess)
    #expect(run.outputBytes.allSatisfy { $0 < 0x80 && $0 != 0x1B }, "\(run.output)")
  }

  @Test("At the prompt Tab completes the rows, and a test leaves an open lesson as it is")
  func prompt() throws {
    let lab = try LabSession(in: folder)
    let prompt = "conlab kitchen 1/4>"
    try lab.type("lesson kitchen", then: prompt)
    #expect(try lab.type("claims P\t", then: prompt).contains("A hand finds that out."))
    #expect(try lab.type("claims K1", then: prompt).contains("Supported"))
    #expect(try lab.leave() == .exited(code: 0))
  }
}
