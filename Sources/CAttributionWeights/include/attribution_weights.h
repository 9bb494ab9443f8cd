// The weights of the tagger of attributions, as bytes in the program.

#ifndef STEMMA_ATTRIBUTION_WEIGHTS_H
#define STEMMA_ATTRIBUTION_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

// The file attribution_weights.bin; its layout stands in StemmaClaims/AttributionModel.swift.
const uint8_t *stemma_attribution_weights(void);

// Its length in bytes.
size_t stemma_attribution_weights_count(void);

#endif
