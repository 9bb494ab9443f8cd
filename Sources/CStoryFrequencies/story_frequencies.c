#include "story_frequencies.h"

// Clang has #embed in every dialect of C, and says that only the newest asks for it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t frequencies[] = {
#embed "story_frequencies.bin"
};

const uint8_t *stemma_story_frequencies(void) { return frequencies; }

size_t stemma_story_frequencies_count(void) { return sizeof frequencies; }
