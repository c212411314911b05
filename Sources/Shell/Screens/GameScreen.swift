internal import Programs
internal import Terminal
internal import Wording

/// A program in the hands of its scheduler: the state, what may be moved, the goal, and how it ends.
struct GameScreen {
  let game: Game
  let words: Wording

  private var events: EventSentences { EventSentences(words: words) }
  private var simulation: Simulation { game.simulation }

  // MARK: Whole screens

  /// The program, the goal, and the state.
  var beginning: Document {
    var blocks: [Block] = []
    if let heading { blocks.append(.heading(level: 2, heading)) }
    blocks.append(.code(game.program.numberedText, language: "python"))
    return Document(blocks) + goal + state + Document([.paragraph(ways.styled(.faint))])
  }

  /// What the last move did, and the state after it, or how the game has ended.
  var moved: Document {
    switch game.standing {
    case .won: return [did] + won
    case .underWay: return [did] + state
    case .ended: return [did] + state + [ending(game.goal == nil ? .endReached : .endWithout)]
    case .broken(let kind):
      let what = FaultSentences(words: words, program: game.program).text(kind)
      let said = words.text(PlayWord.brokenOtherwise, ["what": what])
      return [did] + state + [.callout(.caveat, [.paragraph(said)])]
    }
  }

  /// What counts as won, and the fewest steps where they are told.
  var goal: Document {
    var said = [GoalSentences(words: words).text(game.goal, in: game.program)]
    if game.puzzle != nil {
      said.append(words.text(PlayWord.orImpossible))
    } else if game.goal != nil {
      said.append(
        game.best.map { words.text(PlayWord.fewest, ["count": "\($0.moves.count)"]) }
          ?? words.text(PlayWord.fewestUnknown))
    }
    return [.callout(.question, [.paragraph(said.joined(separator: "\n"))])]
  }

  /// What may be typed.
  var ways: Terminal.Text {
    let key = simulation.model == .buffered ? PlayWord.waysBuffers : .ways
    return words.text(key)
  }

  /// Why a thread can or cannot step.
  func why(_ thread: Int) -> Document {
    let view = simulation.snapshot.threads[thread]
    if let next = view.next {
      return Document(
        words.text(PlayWord.canStep, ["thread": view.name, "what": events.aboutTo(next)]))
    }
    let blocking = view.blocking ?? .ended
    return Document(Text(events.text(Fault.Waiting(thread: view.name, blocking: blocking))))
  }

  /// The schedule as a picture, with the line that repeats it.
  var picture: Document {
    let steps = game.program.code.trace(of: game.schedule, simulation.model)
    var blocks: [Block] = steps.isEmpty ? [] : [.table(ScheduleScreen(steps, words: words).table)]
    let replay = words.text(PlayWord.replay, ["line": Text(game.replay, .command)])
    blocks.append(.paragraph(replay.styled(.faint)))
    return Document(blocks)
  }

  // MARK: Parts

  private var heading: Terminal.Text? {
    guard let name = game.program.name else { return nil }
    let model = words.text(simulation.model.word)
    let place =
      game.puzzle.map { Wording.label(words.text(PlayWord.puzzle, ["number": "\($0)"])) } ?? Text()
    return place + Text(name) + Text(" · ") + model
  }

  /// The goal is reached: with how many steps, and how.
  var won: Document {
    let count = "\(game.schedule.moves.count)"
    let fewest = game.best.map { "\($0.moves.count)" }
    let said =
      fewest == count || fewest == nil
      ? words.text(PlayWord.wonFewest, ["count": count])
      : words.text(PlayWord.won, ["count": count, "fewest": fewest ?? ""])
    return [.callout(.good, [.paragraph(said)])] + picture
  }

  private func ending(_ word: PlayWord) -> Block {
    .callout(.note, [.paragraph(words.text(word))])
  }

  private var did: Block {
    guard let last = game.schedule.moves.last, !simulation.events.isEmpty else {
      return .paragraph(words.text(PlayWord.nothingSoFar))
    }
    let name = simulation.snapshot.threads[last.thread].name
    return .paragraph(
      words.text(
        PlayWord.did,
        ["thread": Text(name, .strong), "what": Text(events.text(simulation.events), .strong)]))
  }

  /// The threads, the shared values, and the schedule so far.
  var state: Document {
    let snapshot = simulation.snapshot
    let table = Table(
      columns: [
        .init(words.text(PlayWord.key)), .init(words.text(ProgramWord.thread)),
        .init(words.text(PlayWord.line), .trailing), .init(words.text(PlayWord.next)),
        .init(words.text(PlayWord.own)), .init(words.text(PlayWord.buffer)),
      ],
      rows: snapshot.threads.enumerated().map(row)
    ).withoutEmptyColumns
    let facts = facts(snapshot)
    return [.table(table)] + (facts.isEmpty ? [] : [.paragraph(facts.joined(separator: "\n"))])
  }

  private func row(_ number: Int, _ view: Snapshot.ThreadView) -> [Terminal.Text] {
    let letter = TypedMoves.letter(number)
    let next =
      view.next.map { Text(events.text($0), .strong) }
      ?? Text(view.blocking.map { events.text($0, of: view.name) } ?? "", .faint)
    let buffer =
      view.buffer.isEmpty ? "" : "\(letter.uppercased()): \(Self.text(view.buffer))"
    return [
      view.next == nil ? Text() : .command(letter), Text(view.name),
      Text(view.line.map { "\($0)" } ?? ""), next, Text(Self.text(view.own)), Text(buffer),
    ]
  }

  private func facts(_ snapshot: Snapshot) -> [Terminal.Text] {
    let memory = Self.text(snapshot.values + snapshot.permits)
    let locks = snapshot.holders.compactMap { holder in
      holder.thread.map { "\(holder.lock): \($0)" }
    }
    let queues = snapshot.queues.map { queue in
      "\(queue.name): " + queue.values.map(String.init).joined(separator: " ")
    }
    let facts: [(PlayWord, String)] = [
      (.memory, memory), (.locks, locks.joined(separator: "  ")),
      (.queues, queues.joined(separator: "  ")),
    ]
    let said = facts.filter { !$0.1.isEmpty }.map { words.label($0.0) + Text($0.1) }
    let word = game.schedule.word
    let count = "\(game.schedule.moves.count)"
    return said
      + (word.isEmpty ? [] : [words.text(PlayWord.soFar, ["word": word, "count": count])])
  }

  private static func text(_ values: [Snapshot.Value]) -> String {
    values.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }
}
