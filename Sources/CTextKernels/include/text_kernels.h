/// What many bytes are at once, for the scanners of text. Swift inlines these functions.
///
/// Each looks at 64 bytes and gives one bit a byte, the first byte's lowest. SSE2 is part of every
/// x86-64 processor; elsewhere the compiler makes what it can of the plain loops.
#ifndef TEXT_KERNELS_H
#define TEXT_KERNELS_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t tk_mask16(__m128i bytes) {
  return (uint64_t)(uint32_t)_mm_movemask_epi8(bytes);
}

/// Bytes from `low` to `low + span`, as unsigned numbers.
static inline __m128i tk_within(__m128i bytes, char low, char span) {
  __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
  return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(span)), above);
}

#define TK_OVER_64(BYTES, EXPRESSION)                                       \
  uint64_t mask = 0;                                                        \
  for (int part = 0; part < 4; part++) {                                    \
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(BYTES) + part); \
    mask |= tk_mask16(EXPRESSION) << (16 * part);                           \
  }                                                                         \
  return mask

/// Letters and digits of ASCII.
static inline uint64_t tk_alphanumeric(const uint8_t *bytes) {
  TK_OVER_64(bytes, _mm_or_si128(tk_within(_mm_or_si128(x, _mm_set1_epi8(0x20)), 'a', 25),
                                 tk_within(x, '0', 9)));
}

/// Bytes of characters beyond ASCII.
static inline uint64_t tk_beyond_ascii(const uint8_t *bytes) { TK_OVER_64(bytes, x); }

/// Full stops, exclamation and question marks.
static inline uint64_t tk_stops(const uint8_t *bytes) {
  TK_OVER_64(bytes, _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('.')),
                                              _mm_cmpeq_epi8(x, _mm_set1_epi8('!'))),
                                 _mm_cmpeq_epi8(x, _mm_set1_epi8('?'))));
}

/// Bytes that are `byte` once the bits of `bits` are set.
static inline uint64_t tk_equal(const uint8_t *bytes, uint8_t bits, uint8_t byte) {
  TK_OVER_64(bytes, _mm_cmpeq_epi8(_mm_or_si128(x, _mm_set1_epi8((char)bits)),
                                   _mm_set1_epi8((char)byte)));
}

/// Bytes that a JSON string does not hold as they are: quotation mark, backslash, controls.
static inline uint64_t tk_special_in_json(const uint8_t *bytes) {
  TK_OVER_64(bytes, _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('"')),
                                              _mm_cmpeq_epi8(x, _mm_set1_epi8('\\'))),
                                 tk_within(x, 0, 0x1F)));
}

#undef TK_OVER_64
#else

#define TK_OVER_64(BYTES, EXPRESSION)            \
  uint64_t mask = 0;                             \
  for (int place = 0; place < 64; place++) {     \
    uint8_t x = (BYTES)[place];                  \
    mask |= (uint64_t)(EXPRESSION) << place;     \
  }                                              \
  return mask

static inline uint64_t tk_alphanumeric(const uint8_t *bytes) {
  TK_OVER_64(bytes, (uint8_t)((x | 0x20) - 'a') < 26 || (uint8_t)(x - '0') < 10);
}

static inline uint64_t tk_beyond_ascii(const uint8_t *bytes) { TK_OVER_64(bytes, x >= 0x80); }

static inline uint64_t tk_stops(const uint8_t *bytes) {
  TK_OVER_64(bytes, x == '.' || x == '!' || x == '?');
}

static inline uint64_t tk_equal(const uint8_t *bytes, uint8_t bits, uint8_t byte) {
  TK_OVER_64(bytes, (uint8_t)(x | bits) == byte);
}

static inline uint64_t tk_special_in_json(const uint8_t *bytes) {
  TK_OVER_64(bytes, x == '"' || x == '\\' || x < 0x20);
}

#undef TK_OVER_64
#endif

/// Asks for the first bytes of what is read soon, so that they are near by then; the processor fetches
/// on by itself.
static inline void tk_fetch(const void *start, intptr_t bytes) {
  intptr_t most = bytes < 1024 ? bytes : 1024;
  for (intptr_t place = 0; place < most; place += 64)
    __builtin_prefetch((const char *)start + place, 0, 2);
}

/// How many numbers two rows begin with in common, of at most `most`.
static inline intptr_t tk_equal_numbers(const uint32_t *one, const uint32_t *other,
                                        intptr_t most) {
  intptr_t place = 0;
#if defined(__SSE2__)
  for (; place + 4 <= most; place += 4) {
    __m128i first = _mm_loadu_si128((const __m128i *)(const void *)(one + place));
    __m128i second = _mm_loadu_si128((const __m128i *)(const void *)(other + place));
    uint64_t equal = tk_mask16(_mm_cmpeq_epi32(first, second));
    if (equal != 0xFFFF) return place + __builtin_ctzll(~equal) / 4;
  }
#endif
  while (place < most && one[place] == other[place]) place++;
  return place;
}
#endif
