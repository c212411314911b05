internal import Wording

/// A word of screens and reports; the raw value is its heading in `words.md` of a language.
enum ScreenWord: String, WordKey {
  static let page = WordPage("words")

  case type
  case effect
  case wayLesson = "way-lesson"
  case wayExperiment = "way-experiment"
  case wayHelp = "way-help"
  case wayQuestion = "way-question"
  case wayClaims = "way-claims"
  case about
  case lessonsNext = "lessons-next"
  case glossary
  case term
  case otherNames = "other-names"
  case shownIn = "shown-in"
  case experiment
  case experimentAbout = "experiment-about"
  case otherExperiments = "other-experiments"
  case experimentsNext = "experiments-next"
  case settings
  case setting
  case settingNow = "setting-now"
  case settingAbout = "setting-about"
  case settingLanguage = "setting-language"
  case settingHints = "setting-hints"
  case settingPager = "setting-pager"
  case settingTheme = "setting-theme"
  case settingsNext = "settings-next"
  case help
  case helpNext = "help-next"
  case helpLearning = "help-learning"
  case helpMeasuring = "help-measuring"
  case helpLookingBack = "help-looking-back"
  case helpLab = "help-lab"
  case editorSearch = "editor-search"
  case editorNotFound = "editor-not-found"
  case editorPasted = "editor-pasted"
  case editorDropped = "editor-dropped"
  case editorMore = "editor-more"
  case pagerMore = "pager-more"
  case pagerMoreBriefly = "pager-more-briefly"
  case pagerLeftOut = "pager-left-out"

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
  case rightAnswer = "right-answer"
  case wrong
  case notSure = "not-sure"
  case undecided
  case notMeasured = "not-measured"

  case reportCard = "report-card"
  case claim
  case verdict
  case evidence
  case entryLine = "entry-line"
  case entryNumber = "entry-number"
  case inBrackets = "in-brackets"

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

  case problemTitle = "problem-title"
  case problemSentence = "problem-sentence"
  case problemScreen = "problem-screen"
  case problemNothingShown = "problem-nothing-shown"
  case problemVersion = "problem-version"
  case problemLanguage = "problem-language"
  case problemWindow = "problem-window"
  case problemQuestion = "problem-question"
  case problemLine = "problem-line"
  case problemProcessors = "problem-processors"
  case problemWritten = "problem-written"
  case problemNotSent = "problem-not-sent"

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
  case same
  case cannotTell = "cannot-tell"
  case comparisonLead = "comparison-lead"
  case nothingShared = "nothing-shared"

  case interval
  case statement
  case verdictWord = "verdict-word"
  case verdictDay = "verdict-day"
  case claimRows = "claim-rows"
  case claimMeasured = "claim-measured"
  case twoRuns = "two-runs"
  case runNumber = "run-number"
  case option
  case findingName = "finding-name"
  case twoRunsLead = "two-runs-lead"
  case thisMachine = "this-machine"
  case whatFollows = "what-follows"
  case machineNext = "machine-next"
  case machineUsable = "machine-usable"
  case machineQuota = "machine-quota"
  case machinePage = "machine-page"
  case machineLoad = "machine-load"
  case machineStolen = "machine-stolen"
  case machineClock = "machine-clock"
  case machineBuild = "machine-build"
  case usableOne = "usable-one"
  case usableNumbers = "usable-numbers"
  case quotaMeans = "quota-means"
  case inContainer = "in-container"
  case memoryAvailable = "memory-available"
  case cacheLine = "cache-line"
  case loadMeans = "load-means"
  case stolenMeans = "stolen-means"
  case clockMeans = "clock-means"
  case buildDebug = "build-debug"
  case buildRelease = "build-release"
  case debugMeans = "debug-means"
  case pythonNone = "python-none"
  case pythonTooOld = "python-too-old"
  case unknown
  case unnamed
  case number
  case what
  case notebookEmpty = "notebook-empty"
  case notebookBroken = "notebook-broken"
  case predictionIn = "prediction-in"
  case outcomeOf = "outcome-of"
  case answerIn = "answer-in"
  case gradeMeasured = "grade-measured"
  case newerVersion = "newer-version"
  case footerRounds = "footer-rounds"
  case footerDropped = "footer-dropped"
  case footerBudget = "footer-budget"
  case footerNarrow = "footer-narrow"
  case footerEntry = "footer-entry"
  case footerAgain = "footer-again"
  case measuredHere = "measured-here"
  case figure
  case day
  case showMore = "show-more"
  case showLeftOut = "show-left-out"
  case exportWritten = "export-written"
  case mergeWritten = "merge-written"
  case lessonsInOrder = "lessons-in-order"
  case claimsLead = "claims-lead"
  case adviceMeasured = "advice-measured"
  case adviceRefused = "advice-refused"
  case progressTime = "progress-time"
  case progressMeasuringOn = "progress-measuring-on"
  case progressRunning = "progress-running"
  case grade
  case gradePoints = "grade-points"
  case gradeOf = "grade-of"
  case gradeStep = "grade-step"
  case gradeMissing = "grade-missing"
  case gradePredict = "grade-predict"
  case gradeRun = "grade-run"
  case gradeChange = "grade-change"
  case gradeAnswer = "grade-answer"
  case gradeExercise = "grade-exercise"
  case gradeFinish = "grade-finish"
  case gradeNext = "grade-next"
  case gradeRubric = "grade-rubric"
  case stoppedAtLine = "stopped-at-line"
}
