internal import ArgumentParser
internal import Experiments
internal import Notebook
internal import Programs
internal import Results

/// Looks for the smallest change after which nothing can go wrong in a program.
struct RepairCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "The smallest change that makes a small program hold.",
    discussion: """
      Every set of fences, of joined statements, of locks and of lock orders is tried by size, and \
      each program that comes of it is explored whole: what is proposed is proved. The program is \
      given as with 'explore'.
      """)

  @Argument(
    parsing: .remaining,
    help: .init("A name, a file, or a program in one line.", valueName: "program"))
  var words: [String] = []

  @Option(help: "The memory on which the program has to hold: sc, tso or both.")
  var model = ModelChoice.both
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    try context.withProgram(words) { try repaired($0, in: context) }
  }

  private func repaired(_ program: GivenProgram, in context: CommandContext) throws -> Reply {
    let watch = ExplorationWatch(context.sitting)
    defer { watch.end() }
    let reports = model.models.map {
      program.code.explored($0, isCancelled: watch.isCancelled(states:))
    }
    let isSound = reports.allSatisfy(\.holds)
    let repairs = isSound ? [] : search(program, watch)
    var reply: Reply
    if json {
      reply = .text(try Self.object(repairs, isSound: isSound).json() + "\n")
    } else {
      let screen = RepairScreen(program: program, words: context.sitting.words)
      reply = .document(isSound ? screen.sound(model.models) : screen.document(repairs))
    }
    if watch.isStopped { reply.status = .interrupted }
    return reply
  }

  /// The smallest repairs of each sort; the watch counts the tries of all sorts together.
  private func search(_ program: GivenProgram, _ watch: ExplorationWatch) -> [Repairs] {
    var tried = 0
    return Change.Kind.allCases.map { kind in
      let before = tried
      return program.code.program.repairs(kind, in: model.models) { count in
        tried = before + count
        return watch.isCancelled(repairs: tried)
      }
    }
  }

  private static func object(_ repairs: [Repairs], isSound: Bool) -> JSONValue {
    .object([
      "schema": .number(1), "holds": .flag(isSound),
      "repairs": .list(
        repairs.flatMap { repairs in
          repairs.found.map { repair in
            .object([
              "kind": .text(repairs.kind.rawValue),
              "changes": .number(Double(repair.changes.count)),
              "smaller_tried": .number(Double(repairs.smallerTried)),
              "program": .text(repair.program.text),
            ])
          }
        }),
    ])
  }
}
