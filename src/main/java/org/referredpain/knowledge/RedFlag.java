package org.referredpain.knowledge;

/**
 * When to seek care, and how urgently.
 *
 * @param id permanent key
 * @param urgency how soon care is needed
 * @param title short name
 * @param advice plain sentences that carry their "if"
 */
public record RedFlag(String id, Urgency urgency, String title, String advice) {}
