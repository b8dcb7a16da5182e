#include "include/CZlib.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct inflater {
  z_stream state;
};

/* zlib counts in `unsigned`. */
static const size_t largest_step = (size_t)1 << 30;

static int window_bits(inflater_wrapping wrapping) {
  switch (wrapping) {
  case inflater_gzip: return MAX_WBITS + 16;
  case inflater_raw: return -MAX_WBITS;
  default: return MAX_WBITS;
  }
}

/* zlib tells a wrong trailer from other damage by its message alone. */
static bool is_trailer_wrong(const z_stream *state) {
  return state->msg != NULL && (strcmp(state->msg, "incorrect data check") == 0 ||
                                strcmp(state->msg, "incorrect length check") == 0);
}

inflater *inflater_open(inflater_wrapping wrapping) {
  inflater *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  if (inflateInit2(&stream->state, window_bits(wrapping)) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

inflater_result inflater_run(
    inflater *stream, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *output_count) {
  size_t available = *input_count < largest_step ? *input_count : largest_step;
  size_t room = *output_count < largest_step ? *output_count : largest_step;
  z_stream *state = &stream->state;
  state->next_in = (z_const Bytef *)input;
  state->avail_in = (uInt)available;
  state->next_out = output;
  state->avail_out = (uInt)room;
  int result = inflate(state, Z_NO_FLUSH);
  *input_count = available - state->avail_in;
  *output_count = room - state->avail_out;
  state->next_in = NULL; /* the caller's memory is not kept */
  state->next_out = NULL;
  switch (result) {
  case Z_OK:
  case Z_BUF_ERROR: return inflater_continues; /* no progress without more input or room */
  case Z_STREAM_END: return inflater_done;
  case Z_MEM_ERROR: return inflater_failed;
  case Z_DATA_ERROR: return is_trailer_wrong(state) ? inflater_mismatch : inflater_corrupt;
  default: return inflater_corrupt; /* a preset dictionary, too: none can be had */
  }
}

void inflater_restart(inflater *stream) { inflateReset(&stream->state); }

void inflater_close(inflater *stream) {
  if (stream == NULL) return;
  inflateEnd(&stream->state);
  free(stream);
}
