/// Opening, closing and sharing the terminal.

#include "terminal_state.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/// How long a lone ESC waits for the rest of a sequence, in milliseconds.
static const int ESCAPE_DELAY = 25;

/// Bracketed paste, focus reports, mouse presses and drags, coordinates in SGR form.
static const char MODES_ON[] = "\033[?2004h\033[?1004h\033[?1000h\033[?1002h\033[?1006h";
static const char MODES_OFF[] = "\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l";

terminal_state terminal = {.descriptor = -1};

static void switch_modes(bool on) {
  const char *sequence = on ? MODES_ON : MODES_OFF;
  terminal_write_raw((const uint8_t *)sequence, strlen(sequence));
}

/// The locale the user asked for, by the precedence of POSIX; "" when none is set.
static const char *requested_locale(void) {
  const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    const char *value = getenv(names[index]);
    if (value != NULL && *value != '\0') {
      return value;
    }
  }
  return "";
}

/// Takes over the user's character set, and nothing else of the locale.
static void adopt_character_set(void) {
  if (setlocale(LC_CTYPE, "") == NULL) {
    // A UTF-8 locale that is not installed here still says what the terminal understands.
    const char *requested = requested_locale();
    bool wants_utf8 =
        strcasestr(requested, "UTF-8") != NULL || strcasestr(requested, "UTF8") != NULL;
    setlocale(LC_CTYPE, wants_utf8 ? "C.UTF-8" : "C");
  }
  terminal.is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/// A stream of our own over somebody else's descriptor.
static FILE *stream_over(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  if (copy < 0) {
    return NULL;
  }
  FILE *stream = fdopen(copy, mode);
  if (stream == NULL) {
    close(copy);
  }
  return stream;
}

/// Frees everything; the terminal's modes are the caller's concern.
static void release(void) {
  if (terminal.keys != NULL) {
    delwin(terminal.keys);
  }
  if (terminal.screen != NULL) {
    delscreen(terminal.screen);
  }
  if (terminal.input != NULL) {
    fclose(terminal.input);
  }
  if (terminal.output != NULL) {
    fclose(terminal.output);
  }
  terminal = (terminal_state){.descriptor = -1};
}

static bool can_address_cursor(void) {
  const char *capability = tigetstr("cup");
  return capability != NULL && capability != (char *)-1 && *capability != '\0';
}

/// Every key at once and as it is: no echo, no line editing, no signals from the keyboard.
static void configure_input(void) {
  raw();
  noecho();
  nonl();
  set_escdelay(ESCAPE_DELAY);
  intrflush(stdscr, FALSE);
  keypad(terminal.keys, TRUE);
  nodelay(terminal.keys, TRUE);
  meta(terminal.keys, TRUE);
  terminal_define_keys();
  terminal_forget_input();
}

/// Runs when the process exits without having closed the terminal.
static void close_at_exit(void) {
  terminal_close();
}

static void close_at_exit_once(void) {
  static bool is_registered = false;
  if (!is_registered) {
    is_registered = true;
    atexit(close_at_exit);
  }
}

terminal_open_result terminal_open(const char *type, int input, int output) {
  if (terminal.screen != NULL) {
    terminal_close();
  }
  if (!isatty(input) || !isatty(output)) {
    return TERMINAL_NOT_A_TERMINAL;
  }
  adopt_character_set();
  terminal.input = stream_over(input, "r");
  terminal.output = stream_over(output, "w");
  if (terminal.input == NULL || terminal.output == NULL
      || tcgetattr(output, &terminal.original_modes) != 0) {
    release();
    return TERMINAL_NO_RESOURCES;
  }
  terminal.descriptor = fileno(terminal.output);
  use_tioctl(TRUE);  // the size is the terminal's, whatever LINES and COLUMNS claim
  terminal.screen = newterm(type, terminal.output, terminal.input);
  if (terminal.screen == NULL) {
    release();
    return TERMINAL_UNKNOWN_TYPE;
  }
  terminal.keys = newpad(1, 1);
  if (terminal.keys == NULL || !can_address_cursor()) {
    bool is_short_of_memory = terminal.keys == NULL;
    endwin();
    release();
    return is_short_of_memory ? TERMINAL_NO_RESOURCES : TERMINAL_CANNOT_ADDRESS_CURSOR;
  }
  configure_input();
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  curs_set(0);
  wnoutrefresh(stdscr);
  doupdate();
  switch_modes(true);
  terminal_prepare_restoration();
  close_at_exit_once();
  return TERMINAL_OPENED;
}

void terminal_close(void) {
  if (terminal.screen == NULL) {
    return;
  }
  if (!terminal.is_suspended) {
    terminal_suspend();
  }
  release();
}

void terminal_suspend(void) {
  switch_modes(false);
  curs_set(1);
  endwin();
  terminal.is_suspended = true;
}

void terminal_resume(void) {
  reset_prog_mode();
  terminal.is_suspended = false;
  terminal_forget_input();
  terminal_adopt_size();
  terminal_forget_contents();
  wnoutrefresh(stdscr);
  doupdate();
  curs_set(terminal.is_cursor_visible ? 1 : 0);
  switch_modes(true);
}

bool terminal_is_utf8(void) {
  return terminal.is_utf8;
}

int terminal_columns(void) {
  return terminal.screen == NULL ? 0 : getmaxx(stdscr);
}

int terminal_rows(void) {
  return terminal.screen == NULL ? 0 : getmaxy(stdscr);
}

void terminal_adopt_size(void) {
  struct winsize size;
  if (terminal.screen == NULL || ioctl(terminal.descriptor, TIOCGWINSZ, &size) != 0) {
    return;
  }
  if (size.ws_row > 0 && size.ws_col > 0) {
    resizeterm(size.ws_row, size.ws_col);
  }
}
