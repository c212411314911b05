internal import Programs
internal import Terminal
internal import Wording

/// The smallest repairs of a program, each as a difference of its text.
struct RepairScreen {
  let program: GivenProgram
  let words: Wording

  /// Of several repairs of a size the first is shown, the others are counted.
  func document(_ repairs: [Repairs]) -> Document {
    let found = repairs.filter { !$0.found.isEmpty }
    guard !found.isEmpty else {
      let isComplete = repairs.allSatisfy(\.isComplete)
      return [
        .paragraph(words.text(isComplete ? ProgramWord.noRepair : .noRepairFound))
      ]
    }
    return Document(heading + found.flatMap(blocks))
  }

  /// What is said of a program that needs no repair.
  func sound(_ models: [MemoryModel]) -> Document {
    Document(heading + [.callout(.good, [.paragraph(words.text(ProgramWord.nothingToRepair))])])
  }

  private var heading: [Block] {
    program.name.map { [.heading(level: 2, Text($0))] } ?? []
  }

  private func blocks(_ repairs: Repairs) -> [Block] {
    guard let first = repairs.found.first else { return [] }
    var said = [words.text(key(repairs.kind), ["count": "\(first.changes.count)"]).styled(.strong)]
    if repairs.smallerTried > 0 {
      said.append(words.text(ProgramWord.fewerFail, ["count": "\(repairs.smallerTried)"]))
    }
    if repairs.found.count > 1 {
      said.append(words.text(ProgramWord.otherRepairs, ["count": "\(repairs.found.count - 1)"]))
    }
    return [
      .paragraph(said.joined(separator: "\n")), .code(difference(to: first.program), language: nil),
      .paragraph(
        words.text(ProgramWord.repairCost, ["command": .command(cost(repairs.kind))])
          .styled(.faint)),
    ]
  }

  private func key(_ kind: Change.Kind) -> ProgramWord {
    switch kind {
    case .fences: .repairFences
    case .atomicSteps: .repairAtomic
    case .lock: .repairLock
    case .lookingAgain: .repairLooking
    case .lockOrder: .repairOrder
    }
  }

  /// The experiment that measures what such a repair costs on this machine.
  private func cost(_ kind: Change.Kind) -> String {
    switch kind {
    case .fences: "reordering"
    case .atomicSteps, .lock: "locks"
    case .lookingAgain: "bounded-buffer"
    case .lockOrder: "deadlock"
    }
  }

  /// The lines of both programs: `+` before those that are new, `-` before those that are gone.
  private func difference(to repaired: Program) -> String {
    TextDifference(from: program.code.program.text, to: repaired.text).lines.map { line in
      switch line.change {
      case .kept: "  " + line.text
      case .removed: "- " + line.text
      case .added: "+ " + line.text
      }
    }.joined(separator: "\n")
  }
}
