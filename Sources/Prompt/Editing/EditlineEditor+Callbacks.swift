internal import CEditline
internal import Glibc

/// The C functions libedit calls; each finds its editor and does nothing else.
extension EditlineEditor {
  /// The editor behind a handle of libedit.
  private static func owner(_ handle: OpaquePointer) -> EditlineEditor? {
    conlab_client(handle).map { Unmanaged<EditlineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Lets libedit ask for prompts and keys.
  func connectCallbacks() {
    let mark = wchar_t(bitPattern: PromptText.mark.unicodeScalars.first?.value ?? 1)
    conlab_set_prompt(
      handle, { EditlineEditor.owner($0)?.leftPrompt.pointer ?? EditlineEditor.noPrompt }, mark)
    conlab_set_right_prompt(
      handle, { EditlineEditor.owner($0)?.rightPrompt.pointer ?? EditlineEditor.noPrompt }, mark)
    conlab_set_reader(
      handle,
      { handle, character in
        guard let key = EditlineEditor.owner(handle)?.waitForKey() else {
          errno = EINTR
          return -1
        }
        character.pointee = wchar_t(bitPattern: key.value)
        return 1
      })
  }

  /// The C function behind one of the editor's own key functions.
  func callback(for function: KeyBindings.Function) -> conlab_key_function {
    switch function {
    case .complete: { handle, _ in EditlineEditor.perform(handle) { $0.complete() } }
    case .older: { handle, _ in EditlineEditor.perform(handle) { $0.showOlderLine() } }
    case .newer: { handle, _ in EditlineEditor.perform(handle) { $0.showNewerLine() } }
    case .search: { handle, _ in EditlineEditor.perform(handle) { $0.searchHistory() } }
    case .paste: { handle, _ in EditlineEditor.perform(handle) { $0.insertPaste() } }
    case .clear: { handle, _ in EditlineEditor.perform(handle) { $0.clearScreen() } }
    }
  }

  /// Runs a key function and has libedit draw what it changed.
  private static func perform(
    _ handle: OpaquePointer, _ action: (EditlineEditor) -> Void
  ) -> UInt8 {
    guard let editor = owner(handle) else { return UInt8(CC_ERROR) }
    action(editor)
    // An interrupted line has been left already; drawing it again would show it twice.
    return editor.ending == nil ? UInt8(CC_REFRESH) : UInt8(CC_NORM)
  }

  /// An empty prompt that outlives every editor; unsafe is safe because nobody writes to it.
  private nonisolated(unsafe) static let noPrompt: UnsafeMutablePointer<wchar_t> = {
    let pointer = UnsafeMutablePointer<wchar_t>.allocate(capacity: 1)
    pointer.initialize(to: 0)
    return pointer
  }()
}
