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

/* Fills `output` with all of what was packed with the same dictionary in the format of RFC 1950; the checksum must be
   right. Returns 0 where the input is damaged or another dictionary was used. */
int zlib_unpack(
    const uint8_t *dictionary, size_t dictionary_count, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count);

#endif
