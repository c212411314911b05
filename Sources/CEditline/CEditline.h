#ifndef CONLAB_CEDITLINE_H
#define CONLAB_CEDITLINE_H

// libedit as Swift can call it. The wide-character functions are used throughout: the narrow ones
// convert with the locale and crash on a prompt the locale cannot express.

#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif

#include <histedit.h>
#include <langinfo.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

/// The text of a prompt, asked for at every redraw; it must stay alive until asked for again.
typedef wchar_t *_Nonnull (*conlab_prompt_function)(EditLine *_Nonnull);

/// A command bound to a key; it gets the key and returns one of the CC_ codes.
typedef unsigned char (*conlab_key_function)(EditLine *_Nonnull, wint_t);

/// A reader of one character: 1 and the character, 0 at the end of input, -1 and errno.
typedef int (*conlab_read_function)(EditLine *_Nonnull, wchar_t *_Nonnull);

/// Provided because stdin and stdout are mutable globals that Swift 6 refuses, and because
/// complaints about an unknown TERM would go to standard error. The descriptors stay the caller's.
static inline EditLine *_Nullable conlab_editline_create(
    const char *_Nonnull program, int input, int output) {
  FILE *in = fdopen(dup(input), "r");
  FILE *out = fdopen(dup(output), "w");
  FILE *complaints = fopen("/dev/null", "w");
  if (in == NULL || out == NULL || complaints == NULL) return NULL;
  return el_init_fd(program, in, out, complaints, input, output, fileno(complaints));
}

/// Provided because el_get is variadic; flushes what libedit still holds for the screen.
static inline void conlab_editline_flush(EditLine *_Nonnull editor) {
  FILE *out = NULL;
  if (el_get(editor, EL_GETFP, 1, &out) == 0 && out != NULL) fflush(out);
}

/// Provided because el_get is variadic, and because el_end leaves the three streams open.
static inline void conlab_editline_destroy(EditLine *_Nonnull editor) {
  FILE *streams[3] = {NULL, NULL, NULL};
  for (int i = 0; i < 3; i++) el_get(editor, EL_GETFP, i, &streams[i]);
  el_end(editor);
  for (int i = 0; i < 3; i++) if (streams[i] != NULL) fclose(streams[i]);
}

/// Provided because el_wset is variadic; selects the key bindings by name, such as "emacs".
static inline int conlab_set_key_map(EditLine *_Nonnull editor, const wchar_t *_Nonnull name) {
  return el_wset(editor, EL_EDITOR, name);
}

/// Provided because el_wset is variadic; 0 keeps libedit from handling any signal itself.
static inline int conlab_set_signal_handling(EditLine *_Nonnull editor, int on) {
  return el_wset(editor, EL_SIGNAL, on);
}

/// Provided because el_wset is variadic; sets the left prompt and the mark around its codes.
static inline int conlab_set_prompt(
    EditLine *_Nonnull editor, conlab_prompt_function _Nonnull prompt, wchar_t mark) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, mark);
}

/// Provided because el_wset is variadic; sets the right prompt and the mark around its codes.
static inline int conlab_set_right_prompt(
    EditLine *_Nonnull editor, conlab_prompt_function _Nonnull prompt, wchar_t mark) {
  return el_wset(editor, EL_RPROMPT_ESC, prompt, mark);
}

/// Provided because el_wset is variadic; sets who reads the keys.
static inline int conlab_set_reader(
    EditLine *_Nonnull editor, conlab_read_function _Nonnull reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

/// Provided because el_wset is variadic; hands an object to the callbacks, which capture nothing.
static inline int conlab_set_client(EditLine *_Nonnull editor, void *_Nullable client) {
  return el_wset(editor, EL_CLIENTDATA, client);
}

/// Provided because el_wget is variadic; the object handed over with conlab_set_client.
static inline void *_Nullable conlab_client(EditLine *_Nonnull editor) {
  void *client = NULL;
  return el_wget(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

/// Provided because el_wset is variadic; names a function so that keys can be bound to it.
static inline int conlab_add_function(
    EditLine *_Nonnull editor, const wchar_t *_Nonnull name, const wchar_t *_Nonnull help,
    conlab_key_function _Nonnull function) {
  return el_wset(editor, EL_ADDFN, name, help, function);
}

/// Provided because el_wset is variadic; binds a key sequence to a named function.
static inline int conlab_bind(
    EditLine *_Nonnull editor, const wchar_t *_Nonnull sequence, const wchar_t *_Nonnull function) {
  return el_wset(editor, EL_BIND, sequence, function, (wchar_t *)NULL);
}

/// Provided because el_wset is variadic; 1 takes the terminal for editing, 0 gives it back.
static inline int conlab_prepare_terminal(EditLine *_Nonnull editor, int on) {
  return el_wset(editor, EL_PREP_TERM, on);
}

/// Provided because el_wset is variadic; has Ctrl-C and its like arrive as keys while editing.
static inline int conlab_read_signal_keys(EditLine *_Nonnull editor) {
  return el_wset(editor, EL_SETTY, L"-d", L"-isig", (wchar_t *)NULL);
}

/// Provided because el_wset is variadic; draws prompt and line at the cursor's place.
static inline int conlab_refresh(EditLine *_Nonnull editor) {
  return el_wset(editor, EL_REFRESH);
}

/// Provided because el_get is variadic; whether the terminal can do what the two-letter name says.
static inline bool conlab_terminal_can(EditLine *_Nonnull editor, char first, char second) {
  char name[3] = {first, second, 0};
  char *sequence = NULL;
  return el_get(editor, EL_GETTC, name, &sequence, NULL) == 0 && sequence != NULL
      && sequence[0] != 0;
}

/// Provided because nl_langinfo takes an enumeration and a macro; whether characters are UTF-8.
static inline bool conlab_locale_is_utf8(void) {
  return MB_CUR_MAX > 1 && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/// Provided because wcwidth is hidden from Swift's Glibc; -1 for what the locale cannot print.
static inline int conlab_character_columns(wchar_t character) { return wcwidth(character); }

#endif
