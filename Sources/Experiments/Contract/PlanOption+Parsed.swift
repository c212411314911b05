public import Results
internal import ArgumentParser

extension PlanOption {
  /// The options of a parsed experiment in the order of their declaration.
  ///
  /// The names are those that the grammar derives from the properties, so a plan can be typed.
  public static func options(of experiment: any Experiment) -> [PlanOption] {
    options(in: experiment)
  }

  private static func options(in arguments: any ParsableArguments) -> [PlanOption] {
    Mirror(reflecting: arguments).children.flatMap { child -> [PlanOption] in
      if let group = child.value as? any GroupOfOptions { return options(in: group.members) }
      guard let label = child.label, let written = child.value as? any WrittenOption else {
        return []
      }
      let name = "--" + kebabCase(label.drop { $0 == "_" })
      switch written.written {
      case .value(let text): return [PlanOption(name: name, value: text)]
      case .flag: return [PlanOption(name: name, value: nil)]
      case .absent: return []
      }
    }
  }

  private static func kebabCase(_ name: Substring) -> String {
    name.reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }
}

/// How the value of a property wrapper of the grammar is written.
private enum Written {
  case value(String)
  case flag
  case absent
}

private protocol WrittenOption {
  var written: Written { get }
}

extension Option: WrittenOption {
  fileprivate var written: Written {
    // An optional without a value is an option nobody typed.
    if let optional = wrappedValue as? any OptionalValue {
      return optional.wrappedText.map { .value($0) } ?? .absent
    }
    return .value("\(wrappedValue)")
  }
}

extension Flag: WrittenOption where Value == Bool {
  fileprivate var written: Written { wrappedValue ? .flag : .absent }
}

/// Options that several experiments share are written like their own.
private protocol GroupOfOptions {
  var members: any ParsableArguments { get }
}

extension OptionGroup: GroupOfOptions {
  fileprivate var members: any ParsableArguments { wrappedValue }
}

private protocol OptionalValue {
  var wrappedText: String? { get }
}

extension Optional: OptionalValue {
  fileprivate var wrappedText: String? { map { "\($0)" } }
}
