#include <string.h>
#include <zlib.h>

#include "include/CZlib.h"

/* Setting a stream up costs more than packing an article with it, so each thread keeps one of each kind. */
static _Thread_local z_stream deflating, inflating;
static _Thread_local int deflating_level = -1, is_inflating = 0;

size_t zlib_packed_bound(size_t count) { return compressBound(count) + 16; }

size_t zlib_pack(
    int level, const uint8_t *dictionary, size_t dictionary_count, const uint8_t *input,
    size_t input_count, uint8_t *output, size_t capacity) {
  if (deflating_level != level) {
    if (deflating_level >= 0) deflateEnd(&deflating);
    memset(&deflating, 0, sizeof deflating);
    deflating_level = -1;
    if (deflateInit(&deflating, level) != Z_OK) return 0;
    deflating_level = level;
  } else if (deflateReset(&deflating) != Z_OK) {
    return 0;
  }
  if (dictionary_count > 0 &&
      deflateSetDictionary(&deflating, dictionary, (uInt)dictionary_count) != Z_OK)
    return 0;
  deflating.next_in = (z_const Bytef *)input;
  deflating.avail_in = (uInt)input_count;
  deflating.next_out = output;
  deflating.avail_out = (uInt)capacity;
  int result = deflate(&deflating, Z_FINISH);
  return result == Z_STREAM_END ? capacity - deflating.avail_out : 0;
}

int zlib_unpack(
    const uint8_t *dictionary, size_t dictionary_count, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count, int is_whole) {
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
  if (!is_whole) return 1;
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
