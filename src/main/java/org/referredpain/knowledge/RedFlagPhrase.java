package org.referredpain.knowledge;

/**
 * Words of a person that raise a red flag.
 *
 * @param redFlag the red flag
 * @param language language of the phrase
 * @param phrase the words
 */
public record RedFlagPhrase(String redFlag, Language language, String phrase) {}
