/// Cells, colours and what goes past ncurses.

#include "terminal_state.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum {
  REPLACEMENT = 0xFFFD,
  /// A place takes at most this many columns.
  MAXIMUM_COLUMNS = 2,
};

static const char BEGIN_SYNCHRONIZED_UPDATE[] = "\033[?2026h";
static const char END_SYNCHRONIZED_UPDATE[] = "\033[?2026l";

int terminal_color_count(void) {
  return terminal.screen != NULL && has_colors() ? COLORS : 0;
}

int terminal_pair(int foreground, int background) {
  if (terminal_color_count() == 0) {
    return 0;  // alloc_pair crashes without colours
  }
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static attr_t curses_attributes(unsigned attributes) {
  static const struct {
    unsigned ours;
    attr_t theirs;
  } table[] = {
      {TERMINAL_BOLD, WA_BOLD},           {TERMINAL_DIM, WA_DIM},
      {TERMINAL_ITALIC, WA_ITALIC},       {TERMINAL_UNDERLINE, WA_UNDERLINE},
      {TERMINAL_REVERSE, WA_REVERSE},
  };
  attr_t result = WA_NORMAL;
  for (size_t index = 0; index < sizeof table / sizeof *table; index++) {
    if (attributes & table[index].ours) {
      result |= table[index].theirs;
    }
  }
  return result;
}

/// Decodes one scalar of valid UTF-8 and returns how many bytes it took.
static size_t decode(const uint8_t *bytes, size_t length, uint32_t *scalar) {
  uint8_t first = bytes[0];
  size_t count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (count > length) {
    *scalar = REPLACEMENT;
    return length;
  }
  uint32_t value = count == 1 ? first : first & (0x7Fu >> count);
  for (size_t index = 1; index < count; index++) {
    value = value << 6 | (bytes[index] & 0x3Fu);
  }
  *scalar = value;
  return count;
}

/// Joiners and selectors, which terminals disagree about: the grapheme is drawn without them.
static bool is_selector(uint32_t scalar) {
  return scalar == 0x200D || (scalar >= 0xFE00 && scalar <= 0xFE0F)
      || (scalar >= 0xE0000 && scalar <= 0xE0FFF);
}

static bool is_control(uint32_t scalar) {
  return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0);
}

/// One column-taking scalar with the marks above and below it.
typedef struct {
  wchar_t scalars[CCHARW_MAX + 1];
  size_t count;
} cluster;

/// Splits a grapheme into as many clusters as fit into `columns` and returns the columns they take.
static int split(
    const uint8_t *utf8, size_t length, int columns, cluster *clusters, int *cluster_count) {
  int used = 0;
  int count = 0;
  for (size_t position = 0; position < length;) {
    uint32_t scalar;
    position += decode(utf8 + position, length - position, &scalar);
    if (is_selector(scalar)) {
      continue;
    }
    int width = is_control(scalar) ? -1 : wcwidth((wchar_t)scalar);
    if (width < 0 || (width == 0 && count == 0)) {
      scalar = REPLACEMENT;
      width = 1;
    }
    if (width == 0) {
      cluster *last = &clusters[count - 1];
      if (last->count < CCHARW_MAX) {
        last->scalars[last->count++] = (wchar_t)scalar;
      }
    } else if (used + width <= columns) {
      clusters[count] = (cluster){.scalars = {(wchar_t)scalar}, .count = 1};
      count++;
      used += width;
    }
  }
  *cluster_count = count;
  return used;
}

void terminal_put(
    int x, int y, int columns, const uint8_t *utf8, size_t length, unsigned attributes, int pair) {
  cluster clusters[MAXIMUM_COLUMNS];
  cchar_t cells[MAXIMUM_COLUMNS];
  int count = 0;
  if (terminal.screen == NULL || columns < 1 || columns > MAXIMUM_COLUMNS) {
    return;
  }
  int used = split(utf8, length, columns, clusters, &count);
  for (; used < columns; used++) {
    clusters[count++] = (cluster){.scalars = {L' '}, .count = 1};
  }
  for (int index = 0; index < count; index++) {
    clusters[index].scalars[clusters[index].count] = L'\0';
    setcchar(&cells[index], clusters[index].scalars, curses_attributes(attributes), 0, &pair);
  }
  mvadd_wchnstr(y, x, cells, count);
}

void terminal_place_cursor(int x, int y, bool is_visible) {
  terminal.cursor_x = x;
  terminal.cursor_y = y;
  if (is_visible != terminal.is_cursor_visible) {
    terminal.is_cursor_visible = is_visible;
    curs_set(is_visible ? 1 : 0);
  }
}

void terminal_flush(bool in_one_go) {
  if (terminal.screen == NULL || terminal.is_suspended) {
    return;
  }
  if (in_one_go) {
    terminal_write_raw(
        (const uint8_t *)BEGIN_SYNCHRONIZED_UPDATE, strlen(BEGIN_SYNCHRONIZED_UPDATE));
  }
  wmove(stdscr, terminal.cursor_y, terminal.cursor_x);
  wnoutrefresh(stdscr);
  doupdate();
  if (in_one_go) {
    terminal_write_raw((const uint8_t *)END_SYNCHRONIZED_UPDATE, strlen(END_SYNCHRONIZED_UPDATE));
  }
}

void terminal_forget_contents(void) {
  clearok(curscr, TRUE);
}

void terminal_write_raw(const uint8_t *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(terminal.descriptor, bytes, length);
    if (written >= 0) {
      bytes += written;
      length -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = terminal.descriptor, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return;  // the terminal is gone; its hang-up will be noticed where events are read
    }
  }
}
