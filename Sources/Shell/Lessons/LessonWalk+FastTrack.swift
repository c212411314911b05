internal import Lessons

extension LessonWalk {
  /// A walk that asks the predictions of the lesson first.
  init(fast lesson: Lesson) {
    self.init(lesson: lesson)
    follow(FastTrack(lesson))
  }

  /// The prediction that is asked before anything is measured; nil when there is none.
  var beforehand: FastTrack.Item? {
    guard let item = track?.open, item.step == stepIndex, item.block + 1 == position else {
      return nil
    }
    return item
  }

  /// What leads to the prediction that is asked beforehand, and the prediction itself.
  var blocksBeforehand: [ContentBlock] {
    guard let item = beforehand else { return [] }
    let earlier = step.blocks[..<item.block].lastIndex { block in
      switch block {
      case .commands, .question: true
      case .prose, .hint, .terms: false
      }
    }
    return step.blocks[((earlier ?? -1) + 1)...item.block].filter { block in
      switch block {
      case .prose, .question: true
      case .commands, .hint, .terms: false
      }
    }
  }

  /// The step that follows this one on the way; nil behind the last.
  var nextStep: Int? {
    guard let track else { return isLastOfLesson ? nil : stepIndex + 1 }
    return track.shownSteps?.first { $0 > stepIndex }
  }

  /// The step that stands before this one on the way; nil before the first.
  var previousStep: Int? {
    guard let track else { return stepIndex > 0 ? stepIndex - 1 : nil }
    return track.shownSteps?.last { $0 < stepIndex }
  }

  /// Takes the answer to the prediction before back, so that it is asked again.
  ///
  /// - Returns: whether there is one.
  mutating func askEarlier() -> Bool {
    guard var track,
      let before = track.items.last(where: { track.answers[$0.question.identifier] != nil })
    else { return false }
    track.answer(nil, to: before.question)
    follow(track)
    return true
  }

  private var isLastOfLesson: Bool { stepIndex == lesson.steps.count - 1 }
}
