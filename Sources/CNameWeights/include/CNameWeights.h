#ifndef DOSSIER_NAME_WEIGHTS_H
#define DOSSIER_NAME_WEIGHTS_H

#include <stddef.h>

/// The learned weights of the name tagger, as `dossier-train` writes them; aligned to 64 bytes.
const unsigned char *name_weights(void);

/// How many bytes they are.
size_t name_weights_size(void);

#endif
