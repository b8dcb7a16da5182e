#ifndef C_GAZETTEERS_H
#define C_GAZETTEERS_H

#include <stddef.h>

/// A table of names or rules, linked into the program as it stands in `data/`.
typedef struct {
  /// The file's name without ".tsv".
  const char *_Nonnull name;
  /// UTF-8; lines end with line feeds, columns are parted by tabs.
  const unsigned char *_Nonnull bytes;
  size_t count;
} gazetteer_file;

/// How many tables are linked in.
size_t gazetteer_file_count(void);

/// The table at `index`, which must be below `gazetteer_file_count()`.
gazetteer_file gazetteer_file_at(size_t index);

#endif
