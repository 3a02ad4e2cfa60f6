package org.referredpain.knowledge;

/**
 * What starts or keeps the trigger points of a muscle, as a source says it.
 *
 * @param muscle the muscle
 * @param kind whether it starts trigger points or keeps them
 * @param factor the factor, in our own words
 * @param source who says so
 */
public record MuscleFactor(String muscle, FactorKind kind, String factor, String source) {}
