internal import Prompt
internal import Wording

extension Sitting {
  /// What the line editor says; a sitting may change its language while the editor stays.
  var editorWords: EditorWords {
    EditorWords(
      search: { self.words(ScreenWord.editorSearch, ["text": $0]) },
      notFound: { self.words(ScreenWord.editorNotFound, ["text": $0]) },
      pasted: { self.words(ScreenWord.editorPasted, ["count": "\($0)"]) },
      dropped: { self.words(ScreenWord.editorDropped, ["count": "\($0)"]) },
      more: { self.words(ScreenWord.editorMore, ["count": "\($0)"]) })
  }
}
