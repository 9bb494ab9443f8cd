#include "page_weights.h"

// Clang has #embed in every dialect of C, and says that only the newest asks for it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t weights[] = {
#embed "page_weights.bin"
};

const uint8_t *stemma_page_weights(void) { return weights; }

size_t stemma_page_weights_count(void) { return sizeof weights; }
