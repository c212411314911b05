import Foundation
import Platform
import TestSupport
import Testing

@Suite("What programs read about lessons, notebook, settings and the place in a lesson")
struct LabJSONTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func object(_ words: [String]) throws -> [String: Any] {
    let run = try LabRun(["--lessons", folder.path + "/lessons"] + words, in: folder)
    #expect(run.status == .exited(code: 0), "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("The lessons, and how far somebody is")
  func lessons() throws {
    let lessons = try #require(try object(["lessons", "--json"])["lessons"] as? [[String: Any]])
    #expect(lessons.map { $0["name"] as? String } == ["kitchen"])
    #expect(lessons.first?["finished"] as? Bool == false)
  }

  @Test("The settings")
  func settings() throws {
    let settings = try #require(try object(["set", "--json"])["settings"] as? [String: Any])
    #expect(settings["language"] as? String == "en" && settings["pager"] as? Bool == true)
  }

  @Test("The newest entries, with what a run found")
  func notebook() throws {
    _ = try LabRun(["lifecycle", "--quick", "--json"], in: folder)
    let entries = try #require(
      try object(["notebook", "list", "--json"])["entries"] as? [[String: Any]])
    #expect(entries.first?["experiment"] as? String == "lifecycle")
    #expect((entries.first?["findings"] as? [String: String])?.keys.contains("identity") == true)
  }

  @Test("The place in a lesson and what it waits for")
  func place() throws {
    _ = try LabRun(["--lessons", folder.path + "/lessons", "lesson", "kitchen", "2"], in: folder)
    let place = try object(["where", "--json"])
    #expect(place["lesson"] as? String == "kitchen" && place["step"] as? Int == 2)
    #expect((place["expects"] as? [String: Any])?["kind"] as? String == "answer")
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
