#include <string.h>
#include <zlib.h>

#include "include/CZlib.h"

/* Setting a stream up costs more than unpacking an article with it, so each thread keeps one. */
static _Thread_local z_stream inflating;
static _Thread_local int is_inflating = 0;

int zlib_unpack(
    const uint8_t *dictionary, size_t dictionary_count, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count) {
  if (!is_inflating) {
    memset(&inflating, 0, sizeof inflating);
    if (inflateInit(&inflating) != Z_OK) return 0;
    is_inflating = 1;
  } else if (inflateReset(&inflating) != Z_OK) {
    return 0;
  }
  inflating.next_in = (z_const Bytef *)input;
  inflating.avail_in = (uInt)input_count;
  inflating.next_out = output;
  inflating.avail_out = (uInt)output_count;
  int result = inflate(&inflating, Z_SYNC_FLUSH);
  if (result == Z_NEED_DICT) {
    if (inflateSetDictionary(&inflating, dictionary, (uInt)dictionary_count) != Z_OK) return 0;
    result = inflate(&inflating, Z_SYNC_FLUSH);
  }
  if (inflating.avail_out != 0) return 0;
  /* The checksum stands behind the last byte; reading it needs room for no more. */
  uint8_t excess;
  if (result != Z_STREAM_END) {
    inflating.next_out = &excess;
    inflating.avail_out = 1;
    result = inflate(&inflating, Z_FINISH);
    if (inflating.avail_out == 0) return 0;
  }
  return result == Z_STREAM_END && inflating.avail_in == 0;
}
