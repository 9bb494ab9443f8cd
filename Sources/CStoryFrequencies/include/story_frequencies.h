// In how many reports of news the common words stand, as bytes in the program.

#ifndef STEMMA_STORY_FREQUENCIES_H
#define STEMMA_STORY_FREQUENCIES_H

#include <stddef.h>
#include <stdint.h>

// The file story_frequencies.bin; its layout stands in StemmaStories/TermFrequencies.swift.
const uint8_t *stemma_story_frequencies(void);

// Its length in bytes.
size_t stemma_story_frequencies_count(void);

#endif
