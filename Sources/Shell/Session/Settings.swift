/// What a person can change with 'set', and what is kept from one sitting to the next.
struct Settings: Equatable {
  /// The language of lessons and explanations.
  var language = Language.english
  /// Whether hints are shown after the cursor.
  var hints = true
  /// Whether what is longer than the window is shown page by page.
  var pager = true
}
