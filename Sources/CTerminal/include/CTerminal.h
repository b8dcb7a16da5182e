/// The terminal as Swift sees it: the one place that knows ncurses.
///
/// A process drives one terminal at a time. All functions but the signal handlers run on the thread
/// that opened it. Places count from 0; `x` is the column and `y` the row.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Opening and closing

/// What came of opening a terminal.
typedef enum {
  TERMINAL_OPENED,
  /// One of the descriptors is no terminal.
  TERMINAL_NOT_A_TERMINAL,
  /// TERM is unset, or terminfo does not know it.
  TERMINAL_UNKNOWN_TYPE,
  /// The terminal is known but cannot place its cursor, as `dumb`.
  TERMINAL_CANNOT_ADDRESS_CURSOR,
  /// A descriptor could not be duplicated, or memory is short.
  TERMINAL_NO_RESOURCES,
} terminal_open_result;

/// Opens a screen on two descriptors, which stay the caller's; `type` NULL means $TERM.
terminal_open_result terminal_open(const char *type, int input, int output);

/// Leaves the screen and restores what the terminal was; does nothing when none is open.
void terminal_close(void);

/// Gives the terminal back for a while, as for a shell.
void terminal_suspend(void);

/// Takes the terminal again and repaints it whole on the next flush.
void terminal_resume(void);

/// Whether the user's locale can show more than ASCII.
bool terminal_is_utf8(void);

int terminal_columns(void);
int terminal_rows(void);

/// How many colours the terminal has: 0, 8, 16, 256 or 16,777,216.
int terminal_color_count(void);

/// Asks the terminal for its size and adapts the screen to it.
void terminal_adopt_size(void);

// MARK: Painting

/// Ways to set text apart; bits.
enum {
  TERMINAL_BOLD = 1,
  TERMINAL_DIM = 2,
  TERMINAL_ITALIC = 4,
  TERMINAL_UNDERLINE = 8,
  TERMINAL_REVERSE = 16,
};

/// The number of a colour pair; -1 stands for the terminal's own colour.
int terminal_pair(int foreground, int background);

/// Puts one grapheme at a place, filling exactly `columns` (1 or 2) of them.
///
/// Control characters never pass; scalars the system has no width for are shown as U+FFFD.
void terminal_put(
    int x, int y, int columns, const uint8_t *utf8, size_t length, unsigned attributes, int pair);

/// Where the cursor stands after the next flush; hidden unless `is_visible`.
void terminal_place_cursor(int x, int y, bool is_visible);

/// Sends what changed; with `in_one_go`, as one synchronized update.
void terminal_flush(bool in_one_go);

/// Makes the next flush repaint everything.
void terminal_forget_contents(void);

/// Writes bytes past ncurses, for sequences it does not know; only between flushes.
void terminal_write_raw(const uint8_t *bytes, size_t length);

// MARK: Reading

typedef enum {
  /// `code` is a Unicode scalar, controls included.
  TERMINAL_EVENT_CHARACTER,
  /// `code` is a `terminal_key`.
  TERMINAL_EVENT_KEY,
  /// `code` is the button as SGR 1006 reports it; `x`, `y` and `is_release` say the rest.
  TERMINAL_EVENT_MOUSE,
  TERMINAL_EVENT_PASTE_BEGIN,
  TERMINAL_EVENT_PASTE_END,
  TERMINAL_EVENT_FOCUS_IN,
  TERMINAL_EVENT_FOCUS_OUT,
} terminal_event_kind;

typedef enum {
  TERMINAL_KEY_UP = 1,
  TERMINAL_KEY_DOWN,
  TERMINAL_KEY_LEFT,
  TERMINAL_KEY_RIGHT,
  TERMINAL_KEY_HOME,
  TERMINAL_KEY_END,
  TERMINAL_KEY_PAGE_UP,
  TERMINAL_KEY_PAGE_DOWN,
  TERMINAL_KEY_ENTER,
  TERMINAL_KEY_ESCAPE,
  TERMINAL_KEY_BACK_TAB,
  TERMINAL_KEY_BACKSPACE,
  TERMINAL_KEY_DELETE,
  /// F1 is one more, and so on to F12.
  TERMINAL_KEY_FUNCTION_BASE = 100,
} terminal_key;

typedef struct {
  terminal_event_kind kind;
  uint32_t code;
  int x;
  int y;
  bool is_release;
} terminal_event;

/// Reads the next event without waiting; false when nothing whole is there.
///
/// A sequence that is only half there is kept for the next call. It takes 25 ms to tell a lone ESC
/// from the start of a sequence.
bool terminal_read(terminal_event *event);

// MARK: Signals and crashes

/// Turns SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT and SIGTSTP into bytes, and ignores SIGPIPE.
///
/// To be called before `terminal_open`, since ncurses takes the signals that nobody handles.
/// Returns the descriptor to read the signal numbers from, one byte each, or -1.
int terminal_watch_signals(void);

/// Gives the signals back to whoever had them.
void terminal_unwatch_signals(void);

/// Stops the process group as Ctrl-Z does elsewhere, and returns when it goes on.
void terminal_stop_process_group(void);

/// Restores the terminal when the process crashes, then lets the previous handler have the crash.
void terminal_guard_against_crashes(void);

#endif
