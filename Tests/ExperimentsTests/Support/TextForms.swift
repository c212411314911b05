import FoundationEssentials
import Results
import Statistics
import Terminal

@testable import Apparatus
@testable import Experiments

// Made-up records by the names and text forms that scripts and stored runs use.

extension Record.Observation {
  init(_ quantity: String, condition: String, round: Int = 0, value: Double) {
    self.init(quantity, Condition(condition), round: round, value: value)
  }
}

extension Record.Observation {
  init(_ quantity: String, condition: Condition, round: Int = 0, value: Double) {
    self.init(quantity, condition, round: round, value: value)
  }
}

extension Observations {
  /// The values of a quantity by its name.
  func values(_ quantity: String, condition: String = "") -> [Double] {
    values(Quantity(quantity, unit: .count, of: ""), Condition(condition))
  }
}

extension Judgement {
  /// The estimate of a quantity by its name.
  func estimate(_ quantity: String, condition: String = "") -> Estimate? {
    figures.first { $0.name == quantity && $0.condition == Condition(condition) }?.estimate
  }
}

extension Record.Event {
  init(worker: Int, name: String, start: Double, end: Double, condition: String) {
    self.init(worker: worker, name: name, start: start, end: end, condition: Condition(condition))
  }
}

extension Judgement {
  /// The estimate of a quantity by its name.
  func estimate(_ quantity: String, condition: Condition) -> Estimate? {
    estimate(quantity, condition: condition.text)
  }
}

extension Measurement {
  /// The exhibits in words in which each key stands for itself.
  func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    exhibits(observations, judgement, MadeUpRounds.keys)
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
