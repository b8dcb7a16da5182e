/* Zstandard (RFC 8878) behind one narrow header: whole texts that fit in memory. */
#ifndef CZSTD_H
#define CZSTD_H

#include <stddef.h>
#include <stdint.h>

/* A dictionary made ready for packing and unpacking; may be used by any number of threads. */
typedef struct zstd_dictionary zstd_dictionary;

/* Null where `bytes` is no dictionary with a number, or there is no memory. */
zstd_dictionary *zstd_dictionary_open(const uint8_t *bytes, size_t count, int level);

/* The number that what is packed with it bears; not 0. */
uint32_t zstd_dictionary_number(const zstd_dictionary *dictionary);

void zstd_dictionary_close(zstd_dictionary *dictionary);

/* Makes a dictionary of at most `capacity` bytes from samples that stand one after another in `samples`.
   Returns its bytes, 0 where the samples are too few or too much alike. */
size_t zstd_dictionary_train(
    const uint8_t *samples, const size_t *counts, uint32_t sample_count, uint8_t *output, size_t capacity);

/* The most bytes packing may need for `count`. */
size_t zstd_packed_bound(size_t count);

/* Packs `input` as one frame with a checksum: with `dictionary` unless it is null, else likened to `prefix`, which may
   be empty. Returns how many bytes it took, 0 where it failed. */
size_t zstd_pack(
    int level, const zstd_dictionary *dictionary, const uint8_t *prefix, size_t prefix_count,
    const uint8_t *input, size_t input_count, uint8_t *output, size_t capacity);

/* Whether `input` begins like a frame. */
int zstd_is_frame(const uint8_t *input, size_t count);

/* The number of the dictionary the frame was packed with; 0 for none. */
uint32_t zstd_frame_dictionary(const uint8_t *input, size_t count);

/* How many bytes are packed in the frame; -1 where it does not say. */
int64_t zstd_unpacked_count(const uint8_t *input, size_t count);

/* Unpacks all of a frame into `output`, which has just the room. Returns 0 where the input is damaged or was packed
   with another dictionary or prefix. */
int zstd_unpack(
    const zstd_dictionary *dictionary, const uint8_t *prefix, size_t prefix_count,
    const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count);

#endif
