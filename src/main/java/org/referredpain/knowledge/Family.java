package org.referredpain.knowledge;

/**
 * A primary work that several sources pass on, so that restatements of it count once.
 *
 * @param id permanent key
 * @param citation the work, as the sources that pass it on name it
 */
public record Family(String id, String citation) {}
