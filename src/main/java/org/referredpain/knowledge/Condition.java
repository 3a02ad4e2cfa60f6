package org.referredpain.knowledge;

/**
 * A named condition that the literature ties to muscles or symptoms.
 *
 * @param id permanent key
 * @param name english name
 * @param definition one plain sentence
 * @param source where the definition was read
 */
public record Condition(String id, String name, String definition, String source) {}
