// What tells the story on a web page from all else that stands there, as bytes in the program.

#ifndef STEMMA_PAGE_WEIGHTS_H
#define STEMMA_PAGE_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

// The file page_weights.bin; its layout stands in StemmaReaders/Web/StoryModel.swift.
const uint8_t *stemma_page_weights(void);

// Its length in bytes.
size_t stemma_page_weights_count(void);

#endif
