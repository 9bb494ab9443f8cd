#ifndef PEAK_H
#define PEAK_H

/// Does `rounds` rounds of fused multiply-adds that wait for nothing but the arithmetic units, with the widest
/// vectors that the processor offers.
///
/// Returns the number of floating-point operations done (two for each multiply-add and lane).
/// `sink` takes a value so that nothing is optimised away.
double peak_rounds(long rounds, float *sink);

/// The vectors used: 16, 8 or 4 floats.
int peak_lanes(void);

#endif
