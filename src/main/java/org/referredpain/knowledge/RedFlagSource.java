package org.referredpain.knowledge;

/**
 * A source that a red flag's advice was read in.
 *
 * @param redFlag the red flag
 * @param source the source
 * @param passage heading or section a second reader should look at
 */
public record RedFlagSource(String redFlag, String source, String passage) {}
