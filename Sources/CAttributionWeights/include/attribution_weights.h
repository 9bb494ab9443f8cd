// The weights of the tagger of attributions, as bytes in the program.

#ifndef STEMMA_ATTRIBUTION_WEIGHTS_H
#define STEMMA_ATTRIBUTION_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

// The file attribution_weights.bin; its layout stands in StemmaClaims/AttributionModel.swift.
const uint8_t *stemma_attribution_weights(void);

// Its length in bytes.
size_t stemma_attribution_weights_count(void);

// Asks for the memory at an address, which is soon to be read. Any address will do.
static inline void stemma_ask_for(const void *address) { __builtin_prefetch(address); }

#endif
