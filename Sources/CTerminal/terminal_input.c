/// Bytes and key codes into events.

#include "terminal_state.h"

#include <string.h>

/// Codes of sequences that terminfo does not know; clear of ncurses' own and within 16 bits.
enum {
  CODE_PASTE_BEGIN = 0x7001,
  CODE_PASTE_END,
  CODE_FOCUS_IN,
  CODE_FOCUS_OUT,
  CODE_MOUSE,
};

enum {
  BYTE_BACKSPACE = 0x08,
  BYTE_ESCAPE = 0x1B,
  BYTE_DELETE = 0x7F,
  REPLACEMENT = 0xFFFD,
  /// Button, column, row.
  MOUSE_FIELD_COUNT = 3,
  /// More than any screen has, so that hostile digits cannot overflow.
  LARGEST_MOUSE_FIELD = 100000,
};

/// Sequences understood whatever TERM claims, since terminals and multiplexers mix their dialects.
static const struct {
  const char *sequence;
  int code;
} KNOWN_SEQUENCES[] = {
    {"\033[200~", CODE_PASTE_BEGIN}, {"\033[201~", CODE_PASTE_END},
    {"\033[I", CODE_FOCUS_IN},       {"\033[O", CODE_FOCUS_OUT},
    {"\033[<", CODE_MOUSE},          {"\033[A", KEY_UP},
    {"\033[B", KEY_DOWN},            {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},            {"\033OA", KEY_UP},
    {"\033OB", KEY_DOWN},            {"\033OC", KEY_RIGHT},
    {"\033OD", KEY_LEFT},            {"\033[H", KEY_HOME},
    {"\033OH", KEY_HOME},            {"\033[1~", KEY_HOME},
    {"\033[7~", KEY_HOME},           {"\033[F", KEY_END},
    {"\033OF", KEY_END},             {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},            {"\033[5~", KEY_PPAGE},
    {"\033[6~", KEY_NPAGE},          {"\033[3~", KEY_DC},
    {"\033[Z", KEY_BTAB},            {"\033OM", KEY_ENTER},
    {"\033OP", KEY_F(1)},            {"\033[11~", KEY_F(1)},
    {"\033OQ", KEY_F(2)},            {"\033[12~", KEY_F(2)},
    {"\033OR", KEY_F(3)},            {"\033[13~", KEY_F(3)},
    {"\033OS", KEY_F(4)},            {"\033[14~", KEY_F(4)},
};

/// What is only half there: bytes of a scalar, fields of a mouse report, a sequence to skip.
static struct {
  uint32_t scalar;
  int byte_count;
  int missing_bytes;
  bool is_in_mouse_report;
  int fields[MOUSE_FIELD_COUNT];
  int field;
  bool is_skipping_sequence;
} pending;

void terminal_define_keys(void) {
  for (size_t index = 0; index < sizeof KNOWN_SEQUENCES / sizeof *KNOWN_SEQUENCES; index++) {
    define_key(KNOWN_SEQUENCES[index].sequence, KNOWN_SEQUENCES[index].code);
  }
}

void terminal_forget_input(void) {
  memset(&pending, 0, sizeof pending);
}

/// A sequence that another one follows will not be finished any more.
static void forget_sequence(void) {
  pending.is_in_mouse_report = false;
  pending.is_skipping_sequence = false;
}

/// Whether a byte neither ends a sequence nor breaks it off: its parameters (ECMA-48, 5.4).
static bool is_parameter_byte(int byte) {
  return byte >= 0x20 && byte <= 0x3F;
}

static bool is_final_byte(int byte) {
  return byte >= 0x40 && byte <= 0x7E;
}

/// Whether a scalar of `count` bytes fits into fewer, as only forged text has it (RFC 3629, 3).
static bool is_overlong(uint32_t scalar, int count) {
  return (count == 3 && scalar < 0x800) || (count == 4 && scalar < 0x10000);
}

static bool emit(terminal_event *event, terminal_event_kind kind, uint32_t code) {
  *event = (terminal_event){.kind = kind, .code = code};
  return true;
}

/// Takes one byte of `button;column;row` up to its final M or m; true when the event is whole.
static bool read_mouse_byte(int byte, terminal_event *event) {
  if (byte >= '0' && byte <= '9') {
    int *field = &pending.fields[pending.field];
    if (*field < LARGEST_MOUSE_FIELD) {
      *field = *field * 10 + (byte - '0');
    }
    return false;
  }
  if (byte == ';' && pending.field + 1 < MOUSE_FIELD_COUNT) {
    pending.field++;
    return false;
  }
  pending.is_in_mouse_report = false;
  if (byte != 'M' && byte != 'm') {
    pending.is_skipping_sequence = is_parameter_byte(byte);
    return false;
  }
  emit(event, TERMINAL_EVENT_MOUSE, (uint32_t)pending.fields[0]);
  event->x = pending.fields[1] - 1;
  event->y = pending.fields[2] - 1;
  event->is_release = byte == 'm';
  return true;
}

/// Takes one byte of text; true when it completes a scalar.
static bool read_text_byte(int byte, terminal_event *event) {
  if (pending.missing_bytes > 0 && (byte & 0xC0) == 0x80) {
    pending.scalar = pending.scalar << 6 | (uint32_t)(byte & 0x3F);
    pending.missing_bytes--;
    if (pending.missing_bytes > 0) {
      return false;
    }
    bool is_forged = is_overlong(pending.scalar, pending.byte_count);
    return emit(event, TERMINAL_EVENT_CHARACTER, is_forged ? REPLACEMENT : pending.scalar);
  }
  pending.missing_bytes = 0;
  if (byte < 0x80) {
    return emit(event, TERMINAL_EVENT_CHARACTER, (uint32_t)byte);
  }
  if (byte < 0xC2 || byte > 0xF4) {
    return emit(event, TERMINAL_EVENT_CHARACTER, REPLACEMENT);
  }
  pending.byte_count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  pending.missing_bytes = pending.byte_count - 1;
  pending.scalar = (uint32_t)byte & (0x3Fu >> pending.missing_bytes);
  return false;
}

/// Tells the Escape key from a sequence nobody knows, which is skipped to its end.
static bool read_escape(terminal_event *event) {
  int next = wgetch(terminal.keys);
  if (next == '[' || next == 'O') {
    pending.is_skipping_sequence = true;
    return false;
  }
  if (next != ERR) {
    ungetch(next);
  }
  return emit(event, TERMINAL_EVENT_KEY, TERMINAL_KEY_ESCAPE);
}

static bool read_byte(int byte, terminal_event *event) {
  if (!is_parameter_byte(byte) && !is_final_byte(byte)) {
    // No sequence holds such a byte: what was under way is broken off, the byte stands for itself.
    forget_sequence();
  }
  if (pending.is_in_mouse_report) {
    return read_mouse_byte(byte, event);
  }
  if (pending.is_skipping_sequence) {
    pending.is_skipping_sequence = is_parameter_byte(byte);
    return false;
  }
  switch (byte) {
    case BYTE_ESCAPE:
      return read_escape(event);
    case BYTE_BACKSPACE:
    case BYTE_DELETE:
      return emit(event, TERMINAL_EVENT_KEY, TERMINAL_KEY_BACKSPACE);
    default:
      return read_text_byte(byte, event);
  }
}

/// Takes a code that ncurses made of a sequence; false for keys nobody here asks for.
static bool read_code(int code, terminal_event *event) {
  static const struct {
    int theirs;
    terminal_key ours;
  } keys[] = {
      {KEY_UP, TERMINAL_KEY_UP},         {KEY_DOWN, TERMINAL_KEY_DOWN},
      {KEY_LEFT, TERMINAL_KEY_LEFT},     {KEY_RIGHT, TERMINAL_KEY_RIGHT},
      {KEY_HOME, TERMINAL_KEY_HOME},     {KEY_END, TERMINAL_KEY_END},
      {KEY_PPAGE, TERMINAL_KEY_PAGE_UP}, {KEY_NPAGE, TERMINAL_KEY_PAGE_DOWN},
      {KEY_ENTER, TERMINAL_KEY_ENTER},   {KEY_BTAB, TERMINAL_KEY_BACK_TAB},
      {KEY_DC, TERMINAL_KEY_DELETE},     {KEY_BACKSPACE, TERMINAL_KEY_BACKSPACE},
  };
  forget_sequence();
  for (size_t index = 0; index < sizeof keys / sizeof *keys; index++) {
    if (keys[index].theirs == code) {
      return emit(event, TERMINAL_EVENT_KEY, keys[index].ours);
    }
  }
  if (code >= KEY_F(1) && code <= KEY_F(12)) {
    return emit(event, TERMINAL_EVENT_KEY, TERMINAL_KEY_FUNCTION_BASE + (uint32_t)(code - KEY_F0));
  }
  switch (code) {
    case CODE_PASTE_BEGIN:
      return emit(event, TERMINAL_EVENT_PASTE_BEGIN, 0);
    case CODE_PASTE_END:
      return emit(event, TERMINAL_EVENT_PASTE_END, 0);
    case CODE_FOCUS_IN:
      return emit(event, TERMINAL_EVENT_FOCUS_IN, 0);
    case CODE_FOCUS_OUT:
      return emit(event, TERMINAL_EVENT_FOCUS_OUT, 0);
    case CODE_MOUSE:
      pending.is_in_mouse_report = true;
      pending.field = 0;
      memset(pending.fields, 0, sizeof pending.fields);
      return false;
    default:
      return false;
  }
}

bool terminal_read(terminal_event *event) {
  if (terminal.screen == NULL || terminal.is_suspended) {
    return false;
  }
  for (;;) {
    int code = wgetch(terminal.keys);
    if (code == ERR) {
      return false;
    }
    bool is_whole = code > UINT8_MAX ? read_code(code, event) : read_byte(code, event);
    if (is_whole) {
      return true;
    }
  }
}
