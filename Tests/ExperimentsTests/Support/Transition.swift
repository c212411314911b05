import FoundationEssentials
import Results
import Statistics

@testable import Experiments

// The string-based API that tests used before conditions, quantities and notes were values; each
// experiment's own tests give it up together with the experiment.

extension Record.Observation {
  init(_ quantity: String, condition: String, round: Int = 0, value: Double) {
    self.init(quantity, Condition(condition), round: round, value: value)
  }
}

extension Record.Note {
  /// A note as earlier versions wrote it, read as it is read from an old notebook.
  init(_ name: String, value: Double? = nil, text: String? = nil) {
    struct Earlier: Encodable {
      let name: String
      let value: Double?
      let text: String?
    }
    do {
      let written = try JSONEncoder().encode(Earlier(name: name, value: value, text: text))
      self = try JSONDecoder().decode(Record.Note.self, from: written)
    } catch {
      preconditionFailure("no note: \(error)")
    }
  }
}

extension DurationTally {
  /// The tally as earlier versions noted it.
  var text: String {
    stride(from: 0, to: numbers.count, by: 2).map {
      "\(Int(numbers[$0])):\(Int(numbers[$0 + 1]))"
    }.joined(separator: " ")
  }
}

func == (name: Record.Note.Name, text: String) -> Bool { name.text == text }
func == (conditions: [Condition], texts: [String]) -> Bool { conditions.map(\.text) == texts }
