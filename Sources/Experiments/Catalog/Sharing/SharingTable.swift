internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// Which of the things that a worker wrote its creator saw, for each kind of worker.
struct SharingTable {
  /// A kind of worker.
  struct Kind {
    let name: String
    /// The things that cannot be handed to such a worker at all.
    var outOfReach: Set<String> = []
  }

  /// A thing that a worker writes.
  struct Thing {
    let name: String
    let word: SharingWord
  }

  /// What is seen of a kind in all rounds, and the shares that say so.
  struct Sight {
    let answer: Answers.ProcessSight
    let figures: [Figure]
  }

  let kinds: [Kind]
  let things: [Thing]

  static func condition(_ kind: String, _ what: String) -> Condition {
    [.kind: kind, .what: what]
  }

  /// The share of rounds in which each thing was seen.
  func figures(_ observations: Observations) -> [Figure] {
    kinds.flatMap { kind in
      things.compactMap {
        observations.share(Sharing.seen, Self.condition(kind.name, $0.name))
      }
    }
  }

  /// What all rounds agree on.
  /// - Parameters:
  ///   - name: the kind.
  ///   - shared: the things that both sides have in common.
  ///   - figures: the shares.
  /// - Returns: nil before anything of the kind was measured.
  func sight(of name: String, shared: Set<String>, in figures: [Figure]) -> Sight? {
    guard let kind = kinds.first(where: { $0.name == name }) else { return nil }
    let reached = things.map(\.name).filter { !kind.outOfReach.contains($0) }
    let own = reached.map { thing in
      figures.first { $0.condition == Self.condition(name, thing) }
    }
    let measured = own.compactMap(\.self)
    if measured.isEmpty { return nil }
    let shares = own.map { $0?.estimate.value }
    return Sight(
      answer: Self.answer(shares, expected: reached.map { shared.contains($0) ? 1 : 0 }),
      figures: measured)
  }

  /// A thing that could not be measured fits none of the clear answers.
  private static func answer(
    _ shares: [Double?], expected: [Double?]
  ) -> Answers.ProcessSight {
    if shares.allSatisfy({ $0 == 1 }) { return .everything }
    if shares.allSatisfy({ $0 == 0 }) { return .nothing }
    return shares == expected ? .onlyShared : .something
  }
}

extension SharingTable.Sight {
  /// The same of threads, of which nothing is expected: what is not everything is something.
  var ofThreads: Answers.ThreadSight {
    switch answer {
    case .everything: .everything
    case .onlyShared, .something: .something
    case .nothing: .nothing
    }
  }
}
