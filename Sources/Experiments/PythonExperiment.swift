public import Terminal

/// An experiment that only Python can measure, so that there is no runtime to choose.
public protocol PythonExperiment: Experiment {
  /// The measurement by the interpreters that the options ask for.
  var pythonMeasurement: any PythonMeasurement { get }
}

extension PythonExperiment {
  /// The measurement by Python.
  public var measurement: any Measurement { pythonMeasurement }

  /// Makes sure that every interpreter answers.
  /// - Throws: `InterpreterError`.
  public func prepare() throws { try pythonMeasurement.prepare() }

  /// Lets Python measure and record.
  public func measure(_ recorder: Recorder) throws { try pythonMeasurement.measure(recorder) }

  /// The judgement by the Python measurement.
  public func judge(_ observations: Observations) -> Judgement {
    pythonMeasurement.judge(observations)
  }

  /// The exhibits of the Python measurement.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    pythonMeasurement.exhibits(observations, judgement)
  }
}
