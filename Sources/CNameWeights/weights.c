#include "CNameWeights.h"

// The weights stand in the program itself: nothing to find or to read at start-up.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char weights[] = {
#embed "data/names.weights"
};

const unsigned char *name_weights(void) { return weights; }

size_t name_weights_size(void) { return sizeof(weights); }
