internal import Programs
internal import Wording

extension ErrorSentences {
  /// Errors of small programs: which one, or the place, the word and what is allowed there.
  func programs(_ error: ShellError) -> String? {
    switch error {
    case .noProgram: words(ProgramWord.noProgram, [:])
    case .unknownProgram(let name, let nearest?):
      words(ProgramWord.unknownProgramMeant, ["name": name, "nearest": nearest])
    case .unknownProgram(let name, nil): words(ProgramWord.unknownProgram, ["name": name])
    case .program(let error, let line):
      words(
        ProgramWord.programError,
        [
          "line": "\(error.position.line)", "column": "\(error.position.column)",
          "word": error.word.isEmpty ? words[ProgramWord.lineEnd] : "'\(error.word)'",
          "problem": problem(error.problem),
          "text": line.split(separator: " ").joined(separator: " "),
        ])
    default: play(error)
    }
  }

  private func problem(_ problem: ProgramError.Problem) -> String {
    switch problem {
    case .unexpected(let allowed):
      tell(.problemUnexpected, ["allowed": words.list(allowed.map(expected))])
    case .unknownCharacter: tell(.problemCharacter)
    case .numberTooLarge(let limit): tell(.problemLarge, ["limit": "\(limit)"])
    case .numberTooSmall(let least): tell(.problemSmall, ["least": "\(least)"])
    case .indentation(let allowed):
      tell(.problemIndentation, ["allowed": words.list(allowed.map { "\($0)" })])
    case .unknownName(let known):
      known.isEmpty
        ? tell(.problemNoName) : tell(.problemName, ["known": words.list(known)])
    case .reserved: tell(.problemReserved)
    case .alreadyNamed(let line): tell(.problemTaken, ["line": "\(line)"])
    case .wrongKind(let kind, let allowed):
      tell(
        .problemKind, ["kind": named(kind), "allowed": words.list(allowed.map(named))])
    case .indexMissing(let size): tell(.problemNoIndex, ["last": "\(size - 1)"])
    case .indexUnneeded: tell(.problemIndex)
    case .indexOutOfRange(let size): tell(.problemRange, ["last": "\(size - 1)"])
    case .outsideOfLoop: tell(.problemLoop)
    case .insideOfAtomic: tell(.problemAtomic)
    case .onlyInConditions: tell(.problemLook)
    case .changesSomething: tell(.problemChange)
    case .chainedComparison: tell(.problemChain)
    case .tooMany(let what, let limit):
      tell(.problemMany, ["what": counted(what), "limit": "\(limit)"])
    case .noThread: tell(.problemNoThread)
    }
  }

  private func expected(_ expected: ProgramError.Expected) -> String {
    switch expected {
    case .exactly(let word): "'\(word)'"
    case .name: tell(.aName)
    case .number: tell(.aNumber)
    case .value: tell(.aValue)
    case .statement: tell(.aStatement)
    case .label: tell(.aLabel)
    case .endOfLine: tell(.lineEnd)
    case .indentedLines: tell(.indentedLines)
    }
  }

  private func named(_ kind: ProgramError.NamedKind) -> String {
    switch kind {
    case .value: tell(.kindValue)
    case .lock: tell(.kindLock)
    case .condition: tell(.kindCondition)
    case .semaphore: tell(.kindSemaphore)
    case .barrier: tell(.kindBarrier)
    case .queue: tell(.kindQueue)
    case .own: tell(.kindOwn)
    case .number: tell(.aNumber)
    }
  }

  private func counted(_ what: ProgramError.Countable) -> String {
    switch what {
    case .threads: tell(.manyThreads)
    case .values: tell(.manyValues)
    case .names: tell(.manyNames)
    case .instructions: tell(.manyInstructions)
    case .objects: tell(.manyObjects)
    case .levels: tell(.manyLevels)
    case .words: tell(.manyWords)
    case .operations: tell(.manyOperations)
    }
  }

  private func tell(_ word: ProgramWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }
}
