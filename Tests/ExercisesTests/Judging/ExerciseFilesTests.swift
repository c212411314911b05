import Apparatus
import Lessons
import Programs
import Supervision
import TestSupport
import Testing

@testable import Exercises

/// Every file that every exercise brings is judged as a learner's file would be.
@Suite("The files of the exercises do what they are there for")
struct ExerciseFilesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let exercise: Exercise
    let file: ProvenFile
    var testDescription: String { "\(exercise.name)/\(file.name)" }
  }

  static let exercises: [Exercise] = Library().exerciseNames.compactMap {
    try? Library().exercise(named: $0, language: "en")
  }
  static func cases(_ kind: Exercise.Kind) -> [Case] {
    exercises.filter { $0.kind == kind }.flatMap { exercise in
      exercise.provenFiles.map { Case(exercise: exercise, file: $0) }
    }
  }

  @Test("there are exercises for the lessons, and each start file says by what it fails")
  func thereAreExercises() {
    #expect(Self.exercises.count == Library().exerciseNames.count)
    #expect(Self.exercises.count >= 18)
    for exercise in Self.exercises {
      let names = Criterion.Name.allCases.map(\.rawValue)
      #expect(names.contains(exercise.startFails ?? ""), "\(exercise.name)")
      for criterion in exercise.wrong.keys {
        #expect(names.contains(criterion), "\(exercise.name)")
      }
    }
  }

  @Test("Python files", .serialized, arguments: cases(.python))
  func pythonFiles(_ one: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(one.file.text.utf8), to: one.exercise.fileName)
    let interpreter = try InterpreterSearch.interpreter("python3")
    // Chance makes runs go wrong, and may once in a while not do so.
    var fault: String?
    for _ in 0..<3 {
      var judge = PythonJudge(one.exercise, interpreter: interpreter)
      judge.keeper = BuiltProduct.path("FaultyWorker")
      let result = try judge.judge("\(folder.path)/\(one.exercise.fileName)")
      #expect(result.ending == .finished, "\(result.lastWords)")
      fault = one.file.fault(result.assessment)
      if fault == nil { return }
    }
    Issue.record("\(one): \(fault ?? "")")
  }

  @Test("programs of the small language", arguments: cases(.program))
  func programs(_ one: Case) throws {
    let judge = ProgramJudge(one.exercise)
    let code = try Code(try judge.specified(one.file.text).inLines)
    let holds = judge.models.allSatisfy { code.explored($0).holds }
    let assessment = Assessment([
      try judge.kept(one.file.text), Criterion(.right, holds ? .passed : .failed),
    ])
    #expect(one.file.fault(assessment) == nil)
  }
}
