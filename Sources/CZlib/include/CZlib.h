/* zlib's inflate behind one narrow header: bytes in, bytes out, nothing kept but its window. */
#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>
#include <stdint.h>

/* What stands around the deflated data. */
typedef enum inflater_wrapping {
  inflater_gzip, /* RFC 1952, one member; its checksum and length are checked */
  inflater_zlib, /* RFC 1950; its checksum is checked */
  inflater_raw,  /* RFC 1951 alone */
} inflater_wrapping;

typedef enum inflater_result {
  /* All of the input is read or the output is full. */
  inflater_continues,
  /* The data is complete; input behind it is left unread. */
  inflater_done,
  /* The data is complete, but not what its checksum or length states. */
  inflater_mismatch,
  /* The input is not what the wrapping requires; output up to there is good. */
  inflater_corrupt,
  /* No memory. */
  inflater_failed,
} inflater_result;

typedef struct inflater inflater;

/* Null where there is no memory. */
inflater *inflater_open(inflater_wrapping wrapping);

/* Inflates from `input` to `output`. Both counts say how many bytes there are, and afterwards how
   many of them were used; counts above a gigabyte are used up to there. */
inflater_result inflater_run(
    inflater *stream, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *output_count);

/* Begins anew with the same wrapping. */
void inflater_restart(inflater *stream);

void inflater_close(inflater *stream);

/* Packing of whole texts that fit in memory, up to 2 GiB. */

/* The most bytes `zlib_pack` may need for `count`. */
size_t zlib_packed_bound(size_t count);

/* Packs `input` in the format of RFC 1950 at `level` (1-9), with the first bytes likened to `dictionary`, at most
   32 KiB, which may be empty. Returns how many bytes it took, 0 where `capacity` is too small. */
size_t zlib_pack(
    int level, const uint8_t *dictionary, size_t dictionary_count, const uint8_t *input,
    size_t input_count, uint8_t *output, size_t capacity);

/* Fills `output` with the first bytes of what was packed with the same dictionary; with `is_whole` these must be all
   of it, and the checksum must be right. Returns 0 where the input is damaged or another dictionary was used. */
int zlib_unpack(
    const uint8_t *dictionary, size_t dictionary_count, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count, int is_whole);

#endif
