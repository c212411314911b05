internal import Experiments
internal import Wording

extension ErrorSentences {
  /// What the parser, or an option's own check, has against a line.
  func sentence(of complaint: GrammarComplaint) -> String {
    switch complaint {
    case .unknownOption(let option, let nearest):
      say(.unknownOption, meant: .unknownOptionMeant, nearest, ["option": option])
    case .missingValue(let option): say(.missingValue, ["option": option])
    case .unexpectedValue(let option, let value):
      say(.unexpectedValue, ["option": option, "value": value])
    case .unexpectedArguments(let typed) where typed.count == 1:
      say(.unexpectedArgument, ["word": typed[0]])
    case .unexpectedArguments(let typed):
      say(
        .unexpectedArguments,
        ["count": "\(typed.count)", "words": words.list(typed.map(words.quoted))])
    case .alreadySet(let first, let second):
      say(.alreadySet, ["first": first, "second": second])
    case .missingArgument(let argument): say(.missingArgument, ["argument": argument])
    case .missingOneOf(let arguments):
      say(.missingOneOf, ["arguments": words.list(arguments.map(words.quoted))])
    case .missingCommand: say(.missingCommand)
    case .invalidOption(let option): say(.invalidOption, ["option": option])
    case .invalidValue(let value, let place, let choices):
      invalidValue(value, place, choices)
    case .asksNothing(let count): say(.asksNothing, ["count": count])
    case .option(let error): sentence(of: error)
    case .own(let error): sentence(of: error)
    case .other(let sentence): sentence
    }
  }

  /// Why the value of an option cannot be used.
  func sentence(of error: OptionError) -> String {
    switch error {
    case .outOfRange(let option, let value, let lowest, let highest, let reason):
      let values = ["option": option, "value": value, "lowest": lowest, "highest": highest]
      guard let reason else { return say(.optionOutOfRange, values) }
      return say(
        .optionOutOfRangeBecause, values.merging(["reason": clause(of: reason)]) { own, _ in own })
    case .needs(let option, let other):
      return say(.optionNeeds, ["option": option, "other": other])
    case .conflict(let option, let value, let reason):
      return say(
        .optionConflict, ["option": option, "value": value, "reason": clause(of: reason)])
    }
  }

  private func clause(of reason: OptionError.Reason) -> String {
    switch reason {
    case .patience: say(.becausePatience)
    case .tasks: say(.becauseTasks)
    case .memory: say(.becauseMemory)
    case .processors(let count): say(.becauseProcessors, ["count": "\(count)"])
    case .resolution: say(.becauseResolution)
    case .readability: say(.becauseReadability)
    case .ownForms: say(.becauseOwnForms)
    case .ownChannels: say(.becauseOwnChannels)
    case .killsOnly: say(.becauseKillsOnly)
    }
  }

  /// More than a few choices are listed, fewer are read as part of the sentence.
  private func invalidValue(_ value: String, _ place: String, _ choices: [String]) -> String {
    let values = ["value": value, "place": place]
    guard let last = choices.last else { return say(.invalidValue, values) }
    let all =
      switch choices.count {
      case 1: words.quoted(last)
      case 2:
        words(JoiningWord.bothOf, ["first": words.quoted(choices[0]), "last": words.quoted(last)])
      case 3...5:
        words(
          JoiningWord.eitherOf,
          ["first": words.list(choices.dropLast().map(words.quoted)), "last": words.quoted(last)])
      default: words.list(choices)
      }
    return say(
      choices.count > 5 ? .invalidValueList : .invalidValueChoices,
      values.merging(["choices": all]) { own, _ in own })
  }
}
