import FoundationEssentials
import Platform
import TestSupport
import Testing

@Suite("What programs read about lessons, notebook, settings and the place in a lesson")
struct LabJSONTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  /// What the objects hold, as far as it is looked at here.
  private struct Object: Decodable {
    struct Lesson: Decodable {
      let name: String
      let finished: Bool
    }
    struct Settings: Decodable {
      let language: String
      let pager: Bool
    }
    struct Entry: Decodable {
      let experiment: String?
      let findings: [String: String]?
    }
    struct Expected: Decodable { let kind: String }
    struct Run: Decodable { let experiment: String }

    let lessons: [Lesson]?
    let settings: Settings?
    let entries: [Entry]?
    let lesson: String?
    let step: Int?
    let expects: Expected?
    let name: String?
    let run: Run?
  }

  private func object(_ words: [String]) throws -> Object {
    let run = try LabRun(["--lessons", folder.path + "/lessons"] + words, in: folder)
    #expect(run.status == .exited(code: 0), "\(run.errors)")
    return try JSONDecoder().decode(Object.self, from: Data(run.output.utf8))
  }

  @Test("The lessons, and how far somebody is")
  func lessons() throws {
    let lessons = try object(["lessons", "--json"]).lessons
    #expect(lessons?.map(\.name) == ["kitchen"] && lessons?.first?.finished == false)
  }

  @Test("The settings")
  func settings() throws {
    let settings = try object(["set", "--json"]).settings
    #expect(settings?.language == "en" && settings?.pager == true)
  }

  @Test("A small program, all that can become of it, and its run on this machine")
  func program() throws {
    let words = ["explore", "atomic-addition", "--real", "--seconds", "1", "--json"]
    let object = try object(words)
    #expect(object.name == "atomic-addition" && object.run?.experiment == "litmus")
  }

  @Test("The newest entries, with what a run found")
  func notebook() throws {
    _ = try LabRun(["lifecycle", "--quick", "--json"], in: folder)
    let entry = try object(["notebook", "list", "--json"]).entries?.first
    #expect(entry?.experiment == "lifecycle" && entry?.findings?.keys.contains("identity") == true)
  }

  @Test("The place in a lesson and what it waits for")
  func place() throws {
    _ = try LabRun(["--lessons", folder.path + "/lessons", "lesson", "kitchen", "2"], in: folder)
    let place = try object(["where", "--json"])
    #expect(place.lesson == "kitchen" && place.step == 2 && place.expects?.kind == "answer")
  }

  @Test("The last run stands for itself wherever the number of an entry may")
  func last() throws {
    _ = try LabRun(["lifecycle", "--quick", "--json"], in: folder)
    _ = try LabRun(["lifecycle", "--quick", "--json"], in: folder)
    for words in [["notebook", "show", "last"], ["notebook", "compare", "1", "last"], ["more"]] {
      let run = try LabRun(words, in: folder)
      #expect(run.status == .exited(code: 0), "\(words): \(run.errors)")
      #expect(run.output.contains("identity") || run.output.contains("lifetime"))
    }
  }
}
