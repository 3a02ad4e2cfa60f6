package org.referredpain.knowledge;

/**
 * An action, nerve, attachment or examination of a muscle, as a source gives it.
 *
 * @param muscle the muscle
 * @param kind what sort of fact it is
 * @param text the fact, in our own words
 * @param source who says so
 */
public record MuscleFact(String muscle, FactKind kind, String text, String source) {}
