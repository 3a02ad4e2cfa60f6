package org.referredpain.knowledge;

/**
 * What starts or keeps trigger points in general, as a source says it.
 *
 * @param id permanent key
 * @param kind whether it starts trigger points or keeps them
 * @param name the factor, in our own words
 * @param source who says so
 */
public record Factor(String id, FactorKind kind, String name, String source) {}
