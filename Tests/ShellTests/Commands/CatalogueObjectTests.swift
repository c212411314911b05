import Experiments
import FoundationEssentials
import Notebook
import Results
import Testing

@testable import Shell

@Suite("The experiments as a JSON object")
struct CatalogueObjectTests {
  @Test("Every experiment is there once, in the order of the catalogue, with what it can find")
  func everything() throws {
    let text = try CatalogueObject.json()
    guard
      case .object(let object) = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)),
      case .list(let list)? = object["experiments"]
    else {
      Issue.record("no object: \(text.prefix(80))")
      return
    }
    let names = list.compactMap { experiment -> JSONValue? in
      guard case .object(let members) = experiment, case .list(let findings)? = members["findings"],
        !findings.isEmpty
      else { return nil }
      return members["name"]
    }
    #expect(names == ExperimentCatalog.all.map { .text($0.name) })
  }
}
