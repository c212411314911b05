/// The fixed words of a report; the raw value is the key in `report.md` of a language.
enum ReportWord: String, CaseIterable {
  case title
  case overview
  case writtenBy = "written-by"

  case machine
  case severalMachines = "several-machines"
  case fact
  case processors
  case usable
  case quota
  case processorModel = "processor-model"
  case architecture
  case kernel
  case memory
  case virtualMachine = "virtual-machine"
  case clock
  case none

  case lessons
  case lesson
  case progress
  case finished
  case atStep = "at-step"
  case notBegun = "not-begun"

  case predictions
  case predictionsLead = "predictions-lead"
  case questionAsked = "question-asked"
  case predicted
  case measured
  case result
  case earlier
  case answers
  case answer
  case right
  case wrong
  case notSure = "not-sure"
  case undecided
  case notMeasured = "not-measured"

  case reportCard = "report-card"
  case claim
  case verdict
  case evidence

  case experiments
  case experimentsLead = "experiments-lead"
  case runLine = "run-line"
  case notDrawable = "not-drawable"
  case estimates
  case quantity
  case condition
  case value
  case low
  case high
  case level
  case method
  case count
  case sameOptions = "same-options"
  case otherOptions = "other-options"
  case entry
  case when
  case plan
  case runs
  case found

  case gatheringTitle = "gathering-title"
  case gatheringOverview = "gathering-overview"
  case people
  case person
  case peopleCount = "people-count"
  case predictionsCount = "predictions-count"
  case questionsSpread = "questions-spread"
  case questionsLead = "questions-lead"
  case leftOpen = "left-open"
  case beliefs
  case spreadLead = "spread-lead"
  case median
  case range
  case difference
  case ratio
  case higher
  case lower
  case cannotTell = "cannot-tell"
  case comparisonLead = "comparison-lead"
  case nothingShared = "nothing-shared"
}
