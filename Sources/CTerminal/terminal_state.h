/// What the files of this target share about the terminal that is open.

#ifndef TERMINAL_STATE_H
#define TERMINAL_STATE_H

#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <ncurses.h>
#include <stdbool.h>
#include <stdio.h>
#include <termios.h>

#include "CTerminal.h"

typedef struct {
  /// NULL while no terminal is open.
  SCREEN *screen;
  /// Keys are read through a pad, since reading from a window would refresh it.
  WINDOW *keys;
  FILE *input;
  FILE *output;
  /// The descriptor behind `output`, for bytes that go past ncurses.
  int descriptor;
  bool is_utf8;
  bool is_suspended;
  int cursor_x;
  int cursor_y;
  bool is_cursor_visible;
  /// The line discipline as it was before, for crashes.
  struct termios original_modes;
} terminal_state;

extern terminal_state terminal;

/// Tells ncurses the sequences it has to recognise; `terminal_read` knows their codes.
void terminal_define_keys(void);

/// Forgets input that is only half there.
void terminal_forget_input(void);

/// Keeps the bytes that bring this terminal back, for a moment when nothing may be allocated.
void terminal_prepare_restoration(void);

#endif
