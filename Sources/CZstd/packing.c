#include <pthread.h>
#include <stdlib.h>
#include <zdict.h>
#include <zstd.h>

#include "include/CZstd.h"

struct zstd_dictionary {
  ZSTD_CDict *packing;
  ZSTD_DDict *unpacking;
  uint32_t number;
};

/* A context costs more to make than an article to pack, so each thread keeps one of each kind to its end. */
typedef struct contexts {
  ZSTD_CCtx *packing;
  ZSTD_DCtx *unpacking;
} contexts;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void free_contexts(void *value) {
  contexts *own = value;
  ZSTD_freeCCtx(own->packing);
  ZSTD_freeDCtx(own->unpacking);
  free(own);
}

static void make_key(void) { pthread_key_create(&key, free_contexts); }

/* Those of this thread; null where there is no memory. */
static contexts *own_contexts(void) {
  pthread_once(&once, make_key);
  contexts *own = pthread_getspecific(key);
  if (own == NULL && (own = calloc(1, sizeof *own)) != NULL) pthread_setspecific(key, own);
  return own;
}

zstd_dictionary *zstd_dictionary_open(const uint8_t *bytes, size_t count, int level) {
  uint32_t number = ZDICT_getDictID(bytes, count);
  if (number == 0) return NULL;
  zstd_dictionary *dictionary = malloc(sizeof *dictionary);
  if (dictionary == NULL) return NULL;
  dictionary->number = number;
  dictionary->packing = ZSTD_createCDict(bytes, count, level);
  dictionary->unpacking = ZSTD_createDDict(bytes, count);
  if (dictionary->packing == NULL || dictionary->unpacking == NULL) {
    zstd_dictionary_close(dictionary);
    return NULL;
  }
  return dictionary;
}

uint32_t zstd_dictionary_number(const zstd_dictionary *dictionary) { return dictionary->number; }

void zstd_dictionary_close(zstd_dictionary *dictionary) {
  ZSTD_freeCDict(dictionary->packing);
  ZSTD_freeDDict(dictionary->unpacking);
  free(dictionary);
}

size_t zstd_dictionary_train(
    const uint8_t *samples, const size_t *counts, uint32_t sample_count, uint8_t *output, size_t capacity) {
  size_t count = ZDICT_trainFromBuffer(output, capacity, samples, counts, sample_count);
  return ZDICT_isError(count) ? 0 : count;
}

size_t zstd_packed_bound(size_t count) { return ZSTD_compressBound(count); }

size_t zstd_pack(
    int level, const zstd_dictionary *dictionary, const uint8_t *prefix, size_t prefix_count,
    const uint8_t *input, size_t input_count, uint8_t *output, size_t capacity) {
  contexts *own = own_contexts();
  if (own == NULL || (own->packing == NULL && (own->packing = ZSTD_createCCtx()) == NULL)) return 0;
  ZSTD_CCtx *packing = own->packing;
  ZSTD_CCtx_reset(packing, ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(packing, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(packing, ZSTD_c_checksumFlag, 1);
  size_t result = 0;
  if (dictionary != NULL) {
    result = ZSTD_CCtx_refCDict(packing, dictionary->packing);
  } else if (prefix_count > 0) {
    result = ZSTD_CCtx_refPrefix(packing, prefix, prefix_count);
  }
  if (ZSTD_isError(result)) return 0;
  result = ZSTD_compress2(packing, output, capacity, input, input_count);
  return ZSTD_isError(result) ? 0 : result;
}

int zstd_is_frame(const uint8_t *input, size_t count) {
  return count >= 4 && input[0] == 0x28 && input[1] == 0xB5 && input[2] == 0x2F && input[3] == 0xFD;
}

uint32_t zstd_frame_dictionary(const uint8_t *input, size_t count) {
  return ZSTD_getDictID_fromFrame(input, count);
}

int64_t zstd_unpacked_count(const uint8_t *input, size_t count) {
  unsigned long long unpacked = ZSTD_getFrameContentSize(input, count);
  return unpacked > INT64_MAX ? -1 : (int64_t)unpacked;
}

int zstd_unpack(
    const zstd_dictionary *dictionary, const uint8_t *prefix, size_t prefix_count,
    const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count) {
  contexts *own = own_contexts();
  if (own == NULL || (own->unpacking == NULL && (own->unpacking = ZSTD_createDCtx()) == NULL)) return 0;
  ZSTD_DCtx *unpacking = own->unpacking;
  ZSTD_DCtx_reset(unpacking, ZSTD_reset_session_and_parameters);
  size_t result = 0;
  if (dictionary != NULL) {
    result = ZSTD_DCtx_refDDict(unpacking, dictionary->unpacking);
  } else if (prefix_count > 0) {
    result = ZSTD_DCtx_refPrefix(unpacking, prefix, prefix_count);
  }
  if (ZSTD_isError(result)) return 0;
  result = ZSTD_decompressDCtx(unpacking, output, output_count, input, input_count);
  return !ZSTD_isError(result) && result == output_count;
}
